import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SyncRequest } from '#shared/wire/sync'
import { type Device, openDevice } from '../fixtures/browser'
import { type Asked, openRelay } from '../fixtures/relay'
import { type RunningServer, startServer } from '../fixtures/start-server'
import { answerAll, stepOf } from './steps/answer'
import { type Hand, onScreen, tapAway, wordsOf } from './steps/hand'
import { handIn } from './steps/hand-in'
import { firstVisit, goHome, goOn, openDoor, readyOffline } from './steps/home'
import { openKabar, readWords } from './steps/kabar'
import { lineIsBack } from './steps/line'
import { atTheDesk, type Desk } from './steps/officer'
import { itemsOnDisk } from './steps/on-disk'
import { askTheOffice, mark, pick } from './steps/pick'

describe('a complaint without a name', () => {
  let server: RunningServer
  let relay: Awaited<ReturnType<typeof openRelay>>
  let desk: Desk
  let device: Device
  let hand: Hand
  let code: string
  let asked: Asked[]

  beforeAll(async () => {
    server = await startServer()
    desk = await atTheDesk(server)
    relay = await openRelay(server.url)
    device = await openDevice()
    hand = { page: device.page }
    await firstVisit(hand, relay.url)
    await readyOffline(hand)
    // A case of the same phone that the office has already: its news are asked for at each push.
    await desk.open(await handInQuestion())
    await goHome(hand)
  })
  afterAll(async () => {
    await device?.forget()
    relay?.close()
    await server?.remove()
  })

  async function handInQuestion(): Promise<string> {
    await askTheOffice(hand)
    await answerAll(hand, { 'ask-fullName': 'skip', 'ask-phone': 'skip' })
    return handIn(hand)
  }

  it('says at once whose business it is, and once more when an answer makes it another’s', async () => {
    await device.context.setOffline(true)
    await openDoor(hand, 'complaint')
    await pick(hand, 'service-lampu-mati')
    await onScreen(hand, 'complaint-owner')
    await hand.page.getByText(await wordsOf(hand, 'owners.publicWorks')).waitFor()
    await hand.page.locator('main [data-picture="owner-publicWorks"]').waitFor()
    await goOn(hand)
    expect(stepOf(hand)).toBe('ask-lampKind')
    await mark(hand, 'choice-housePower')
    await hand.page.getByText(await wordsOf(hand, 'owners.pln')).waitFor()
  })

  it('travels alone, and so do the questions about it', async () => {
    await answerAll(hand, {
      ...{ 'ask-lampKind': 'housePower', 'ask-photo': 'photo', 'ask-withName': 'no' },
      ...{ 'ask-place': 'here', 'ask-story': 'pick: dark' },
    })
    code = await handIn(hand)
    await goHome(hand)
    // Something with a name waits beside it.
    const other = await handInQuestion()
    const before = relay.asked.length
    await device.context.setOffline(false)
    await expect
      .poll(() => lineIsBack(hand).then(() => desk.cases()), { timeout: 30_000, interval: 500 })
      .toHaveLength(3)
    await expect
      .poll(async () => (await itemsOnDisk(hand)).every(({ whole }) => whole), { timeout: 30_000 })
      .toBe(true)

    asked = relay.asked.slice(before)
    const pushes = asked
      .filter(({ path }) => path === '/api/sync')
      .map(({ body }) => JSON.parse(body.toString()) as SyncRequest)
    const { id } = await desk.open(code)
    const withIt = pushes.filter(({ items }) => items.some((item) => item.id === id))
    expect(withIt.length).toBeGreaterThan(0)
    for (const push of withIt) {
      expect(Object.keys(push).sort()).toEqual(['asks', 'items', 'nonce', 'v'])
      expect(push.items).toHaveLength(1)
      expect(push.asks).toEqual([])
    }
    const aboutIt = pushes.filter(({ asks }) => asks.some((ask) => ask.id === id))
    expect(aboutIt.length).toBeGreaterThan(0)
    for (const { items, asks, find, device: of } of aboutIt) {
      expect([items, asks.length, find, of]).toEqual([[], 1, undefined, undefined])
    }
    // The others show that this phone does ask and send together where it may.
    const { id: otherId } = await desk.open(other)
    expect(
      pushes.some(
        ({ items, asks }) => items.some((item) => item.id === otherId) && asks.length > 0,
      ),
    ).toBe(true)
  })

  it('goes with nothing in its headers that tells one phone from another', async () => {
    const own = asked.filter(({ path }) => /^\/api\/(sync|chunks)/.test(path))
    expect(own.length).toBeGreaterThan(2)
    for (const { headers } of own) {
      expect(headers.cookie).toBeUndefined()
      expect(headers.authorization).toBeUndefined()
      expect(headers.referer).toBeUndefined()
    }
  })

  it('has no name at the office, and is answered all the same', async () => {
    const found = await desk.open(code)
    expect(found).toMatchObject({ anonymous: true, kind: 'complaint', service: 'lampu-mati' })
    expect(Object.keys(found.answers)).not.toContain('fullName')
    expect(found.answers.place).toMatchObject({ point: { lat: expect.any(Number) } })
    await desk.move(code, 'checking')
    await desk.move(code, 'handedOn', { words: 'Sudah kami teruskan ke PLN.' })
    await desk.move(code, 'resolved', { words: 'Listrik sudah menyala.' })
    const row = await openKabar(hand, 'lampu-mati')
    await row.getByText(await wordsOf(hand, 'stages.complaint.resolved')).waitFor()
    await tapAway(hand, row)
    await readWords(hand, 'Listrik sudah menyala.')
  })

  it('is opened again when the resident says that it is not done', async () => {
    await goOn(hand)
    await mark(hand, 'ui-belum')
    await goOn(hand)
    await onScreen(hand, 'track-not-done')
    await hand.page.locator('.choice').nth(1).tap()
    while ((await hand.page.locator('[data-screen="track-thanks"]').count()) === 0) {
      await goOn(hand)
    }
    await expect
      .poll(async () => (await desk.open(code)).stage, { timeout: 30_000 })
      .toBe('checking')
    const { events } = await desk.open(code)
    expect(events.at(-1)).toMatchObject({ what: 'belum', reason: 'belum.notDone' })
  })
})
