import { createHash } from 'node:crypto'
import jsQR from 'jsqr'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isCode, picturesOf } from '#shared/domain/ticket'
import { type Device, openDevice } from '../fixtures/browser'
import { type RunningServer, startServer } from '../fixtures/start-server'
import { answerAll, stepOf } from './steps/answer'
import { awayFrom, type Hand, hereIs, mainAction, onScreen, tapAway, wordsOf } from './steps/hand'
import { codeOf } from './steps/hand-in'
import { firstVisit, goOn, openDoor, readyOffline } from './steps/home'
import { openKabar, readWords } from './steps/kabar'
import { lineIsBack } from './steps/line'
import { atTheDesk, type Desk } from './steps/officer'
import { draftsOnDisk, filesOnDisk, itemsOnDisk, slowDisk } from './steps/on-disk'
import { askForLetter, mark } from './steps/pick'

/** One story, told in order: each promise begins where the one before has ended. */
describe('a letter asked for without a signal', () => {
  let server: RunningServer
  let desk: Desk
  let device: Device
  let hand: Hand
  let disk: Awaited<ReturnType<typeof slowDisk>>
  let photo: string
  let code: string

  beforeAll(async () => {
    server = await startServer()
    desk = await atTheDesk(server)
    device = await openDevice()
    hand = { page: device.page }
    await firstVisit(hand, server.url, 'jv-x-bms')
    await readyOffline(hand)
    await device.context.setOffline(true)
    await server.stop()
  })
  afterAll(async () => {
    await device?.forget()
    await server?.remove()
  })

  it('comes back to the same question, with everything given, after the phone has died', async () => {
    await askForLetter(hand, 'business', 'keterangan-usaha')
    await answerAll(hand, { 'paper-ktp': 'photo', 'ask-businessName': 'voice' }, 'ask-atHome')
    await hand.page.locator('.choice').first().tap()
    await expect.poll(async () => (await draftsOnDisk(hand))[0]?.answers.atHome).toBeTruthy()
    const [before] = await draftsOnDisk(hand)
    const files = await filesOnDisk(hand)
    expect(Object.keys(files)).toHaveLength(2)
    await device.kill()

    device = await openDevice({ profile: device.profile })
    disk = await slowDisk(device.context)
    hand = { page: device.page }
    await device.context.setOffline(true)
    await hand.page.goto(server.url)
    await onScreen(hand, 'home')
    await openDoor(hand, 'goOn')
    expect(stepOf(hand)).toBe('ask-atHome')
    await expectMarked(hand)
    const [after] = await draftsOnDisk(hand)
    expect(after).toEqual({ ...before, touchedAt: after?.touchedAt })
    expect(await filesOnDisk(hand)).toEqual(files)
    photo = files[after?.attachments.find(({ kind }) => kind === 'photo')?.id ?? ''] ?? ''
  })

  it('comes back to it as well after Android has killed the page alone', async () => {
    const address = hand.page.url()
    await hand.page.close()
    hand = { page: await device.context.newPage() }
    await hand.page.goto(address)
    await onScreen(hand, 'ask-yes-no')
    expect(stepOf(hand)).toBe('ask-atHome')
    await expectMarked(hand)
  })

  it('is called saved when the disk has it, and not a moment before', async () => {
    const { page } = hand
    await answerAll(hand)
    const send = mainAction(hand).filter({ has: page.locator('[data-picture="ui-send"]') })
    while (!(await send.isVisible())) await goOn(hand)
    const review = await page.evaluate(hereIs)
    await disk.hold(hand)
    await send.tap()
    await expect.poll(async () => (await disk.look(hand)).begun).toBeGreaterThan(0)
    await page.waitForTimeout(1000)
    expect(await page.evaluate(hereIs)).toBe(review)
    const saved = await wordsOf(hand, 'save.saved')
    await expect(page.getByText(saved).count()).resolves.toBe(0)
    expect(await disk.look(hand)).toMatchObject({ complete: 0, durability: 'strict' })

    await disk.letGo(hand)
    await awayFrom(hand, review)
    await onScreen(hand, 'ticket')
    await page.getByText(saved).waitFor()
    expect((await disk.look(hand)).complete).toBeGreaterThan(0)
  })

  it('gives a number, three pictures and a QR to keep', async () => {
    const { page } = hand
    code = await codeOf(hand)
    expect(isCode(code)).toBe(true)
    const pictures = page.locator('.ticket-pictures [data-picture]')
    expect(
      await pictures.evaluateAll((all) => all.map((one) => one.getAttribute('data-picture'))),
    ).toEqual(picturesOf(code).map((name) => `ticket-${name}`))
    for (const name of picturesOf(code)) {
      await page.getByText(await wordsOf(hand, `pictures.${name}`), { exact: true }).waitFor()
    }
    const read = new URL(await scan(hand))
    expect(read.origin + read.pathname).toBe(`${server.url}/t`)
    expect(read.hash).toMatch(new RegExp(`^#${code}\\.[\\w-]{22}$`))
  })

  it('still shows them when the page is opened again, and says that it waits', async () => {
    await hand.page.reload()
    await onScreen(hand, 'ticket')
    expect(await codeOf(hand)).toBe(code)
    await hand.page.getByText(await wordsOf(hand, 'track.state.queued')).waitFor()
    expect(await itemsOnDisk(hand)).toMatchObject([{ state: { is: 'queued' } }])
    expect(await draftsOnDisk(hand)).toEqual([])
  })

  it('reaches the kelurahan once there is a line, photo and voice as they were given', async () => {
    server = await startServer({ folder: server.folder, port: server.port })
    await device.context.setOffline(false)
    const found = await desk.open(code)
    const received = hand.page.getByText(await wordsOf(hand, 'stages.letter.received'))
    await expect
      .poll(() => lineIsBack(hand).then(() => received.count()), { timeout: 30_000, interval: 300 })
      .toBe(1)
    expect(await desk.cases()).toHaveLength(1)
    expect(found).toMatchObject({
      service: 'keterangan-usaha',
      stage: 'received',
      channel: 'phone',
    })
    expect(found.answers.atHome).toEqual({ as: 'yesNo', value: true })
    await expect.poll(async () => (await desk.open(code)).filesMissing).toBe(0)
    const ktp = found.attachments.find(({ field }) => field === 'ktp')
    const voice = found.attachments.find(({ field }) => field === 'businessName')
    expect(voice).toMatchObject({ kind: 'voice', mime: 'audio/webm' })
    const bytes = await desk.attachment(found.id, ktp?.id ?? '')
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(photo)
  })

  it('brings the officer’s news to the phone, marked until they are seen', async () => {
    const words = 'Surate wis dadi, mangga dipundhut.'
    await desk.move(code, 'checking')
    await desk.move(code, 'signing')
    await desk.move(code, 'ready', { words })
    const row = await openKabar(hand, 'keterangan-usaha')
    const news = await wordsOf(hand, 'track.news')
    await row.getByText(news).waitFor()
    await row.getByText(await wordsOf(hand, 'stages.letter.ready')).waitFor()
    await tapAway(hand, row)
    await readWords(hand, words)

    await desk.move(code, 'collected')
    await openKabar(hand, 'keterangan-usaha')
    await row.getByText(await wordsOf(hand, 'stages.letter.collected')).waitFor()
    await row.getByText(news).waitFor()
    await tapAway(hand, row)
    await mainAction(hand).locator('[data-picture="ui-tuntas"]').waitFor()
    await openKabar(hand, 'keterangan-usaha')
    await row.waitFor()
    await expect.poll(() => row.getByText(news).count()).toBe(0)
  })

  it('is over when the resident says so, and then leaves the phone', async () => {
    await tapAway(hand, hand.page.locator('.cases button'))
    await goOn(hand)
    await mark(hand, 'ui-tuntas')
    await goOn(hand)
    await onScreen(hand, 'track-thanks')
    await expect.poll(async () => (await desk.open(code)).stage, { timeout: 30_000 }).toBe('closed')
    await goOn(hand)
    await hand.page
      .getByText(await wordsOf(hand, 'stages.letter.closed'))
      .first()
      .waitFor()
    await expect.poll(() => itemsOnDisk(hand), { timeout: 30_000 }).toEqual([])
  })
})

async function expectMarked({ page }: Hand): Promise<void> {
  await page.locator('.choice').first().waitFor()
  expect(await page.locator('.choice').first().getAttribute('aria-pressed')).toBe('true')
}

/** Reads the QR off the screen, as another phone's camera would. */
async function scan({ page }: Hand): Promise<string> {
  const png = await page.locator('.qr').screenshot()
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  const read = jsQR(new Uint8ClampedArray(data), info.width, info.height)
  if (!read) throw new Error('no QR to be read')
  return read.data
}
