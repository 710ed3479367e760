import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Device, openDevice } from '../fixtures/browser'
import { type RunningServer, startServer } from '../fixtures/start-server'
import { answerAll } from './steps/answer'
import { type Hand, onScreen, tapAway, wordsOf } from './steps/hand'
import { handIn } from './steps/hand-in'
import { firstVisit, goOn, readyOffline } from './steps/home'
import { openKabar, openWords } from './steps/kabar'
import { atTheDesk, type Desk } from './steps/officer'
import { filesOnDisk } from './steps/on-disk'
import { askTheOffice, mark } from './steps/pick'

describe('a question that is spoken', () => {
  let server: RunningServer
  let desk: Desk
  let device: Device
  let hand: Hand
  let code: string
  let recording: Buffer

  beforeAll(async () => {
    server = await startServer()
    desk = await atTheDesk(server)
    device = await openDevice()
    hand = { page: device.page }
    await firstVisit(hand, server.url, 'jv-x-bms')
    await readyOffline(hand)
    await device.context.setOffline(true)
  })
  afterAll(async () => {
    await device?.forget()
    await server?.remove()
  })

  it('is heard again before it goes, and reaches the office as it was spoken', async () => {
    await askTheOffice(hand)
    await answerAll(hand, {
      ...{ 'ask-about': 'aid', 'ask-story': 'voice' },
      ...{ 'ask-fullName': 'skip', 'ask-phone': 'skip' },
    })
    await onScreen(hand, 'review')
    await hand.page.locator('.reviews .play-button').first().tap()
    const [spoken] = Object.values(await filesOnDisk(hand))
    code = await handIn(hand)
    await device.context.setOffline(false)

    const { id, attachments } = await desk.open(code)
    expect(attachments).toMatchObject([{ kind: 'voice', mime: 'audio/webm', field: 'story' }])
    await expect.poll(async () => (await desk.open(code)).filesMissing).toBe(0)
    recording = await desk.attachment(id, attachments[0]?.id ?? '')
    expect(createHash('sha256').update(recording).digest('hex')).toBe(spoken)
    // EBML, the beginning of every WebM.
    expect(recording.subarray(0, 4).toString('hex')).toBe('1a45dfa3')
  })

  it('is answered in words and by voice, and both can be read and heard without a line', async () => {
    const words = 'Bantuan cair tanggal sepuluh.'
    const voice = await desk.voice(code, { mime: 'audio/webm', bytes: recording, ms: 1400 })
    await desk.move(code, 'answered', { words, voice })
    const row = await openKabar(hand, 'pertanyaan')
    await row.getByText(await wordsOf(hand, 'stages.question.answered')).waitFor()
    await expect.poll(() => voicesOnDisk(hand), { timeout: 30_000 }).toBe(1)

    await device.context.setOffline(true)
    await server.stop()
    await tapAway(hand, row)
    await openWords(hand)
    await hand.page.getByText(words).waitFor()
    const play = hand.page.locator('.play-button')
    await play.tap()
    await expect.poll(() => play.getAttribute('data-playing')).toBe('true')
    expect(await hand.page.getByText(await wordsOf(hand, 'track.voiceNotHere')).count()).toBe(0)
  })

  it('is over for the office when the resident says so', async () => {
    await goOn(hand)
    await goOn(hand)
    await mark(hand, 'ui-tuntas')
    await goOn(hand)
    await onScreen(hand, 'track-thanks')
    server = await startServer({ folder: server.folder, port: server.port })
    await device.context.setOffline(false)
    await expect.poll(async () => (await desk.open(code)).stage, { timeout: 30_000 }).toBe('closed')
  })
})

async function voicesOnDisk({ page }: Hand): Promise<number> {
  return page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('patas-outbox')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const asked = opening.result.transaction('voices').objectStore('voices').count()
          asked.onsuccess = () => {
            opening.result.close()
            resolve(asked.result)
          }
        }
      }),
  )
}
