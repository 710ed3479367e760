import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Device, openDevice } from '../fixtures/browser'
import { openRelay } from '../fixtures/relay'
import { type RunningServer, startServer } from '../fixtures/start-server'
import { answerAll } from './steps/answer'
import { awayFrom, type Hand, hereIs, mainAction, onScreen } from './steps/hand'
import { codeOf } from './steps/hand-in'
import { firstVisit, goHome, goOn, readyOffline } from './steps/home'
import { lineIsBack } from './steps/line'
import { atTheDesk, type Desk } from './steps/officer'
import { chunksOnDisk, draftsOnDisk, itemsOnDisk } from './steps/on-disk'
import { complain } from './steps/pick'

describe('two tabs of one phone', () => {
  let server: RunningServer
  let relay: Awaited<ReturnType<typeof openRelay>>
  let desk: Desk
  let device: Device
  let first: Hand
  let second: Hand

  beforeAll(async () => {
    server = await startServer()
    desk = await atTheDesk(server)
    relay = await openRelay(server.url)
    device = await openDevice()
    first = { page: device.page }
    await firstVisit(first, relay.url)
    await readyOffline(first)
    second = { page: await device.context.newPage() }
    await second.page.goto(relay.url)
    await onScreen(second, 'home')
  })
  afterAll(async () => {
    await device?.forget()
    relay?.close()
    await server?.remove()
  })

  it('that hand in and send at the same time make one case each', async () => {
    const complaints = [
      [first, 'pelayanan'],
      [second, 'sampah-menumpuk'],
    ] as const
    for (const [hand, service] of complaints) {
      await hand.page.bringToFront()
      await complain(hand, service)
      await answerAll(hand, { 'ask-withName': 'yes', 'ask-photo': 'photo', 'ask-place': 'skip' })
      await toTheSend(hand)
    }
    const codes = await Promise.all(complaints.map(([hand]) => press(hand)))
    expect(new Set(codes).size).toBe(2)
    // Both are called at once, again and again, as when a line comes and goes.
    await expect.poll(() => sendBoth().then(() => chunksOnDisk(first)), { timeout: 30_000 }).toBe(0)
    await expect.poll(() => desk.countCases(), { timeout: 30_000 }).toBe(2)
    const cases = await desk.cases()
    expect(cases.map(({ code }) => code).sort()).toEqual([...codes].sort())
    // The office opens what it has behind its receipts.
    const missing = async () => (await desk.cases()).map(({ filesMissing }) => filesMissing)
    await expect.poll(missing, { timeout: 30_000 }).toEqual([0, 0])
  })

  it('that hand in the same draft make one case of it, and show the same number', async () => {
    await goHome(first)
    await goHome(second)
    await first.page.bringToFront()
    await complain(first, 'pelayanan')
    await answerAll(first, { 'ask-withName': 'no', 'ask-photo': 'photo' })
    await second.page.bringToFront()
    await second.page.goto(first.page.url())
    for (const hand of [first, second]) {
      await onScreen(hand, 'review')
      await hand.page.bringToFront()
      await toTheSend(hand)
    }
    const codes = await Promise.all([first, second].map(press))
    expect(codes[0]).toBe(codes[1])
    await expect.poll(() => sendBoth().then(() => chunksOnDisk(first)), { timeout: 30_000 }).toBe(0)
    await expect.poll(() => desk.countCases(), { timeout: 30_000 }).toBe(3)
    expect(await itemsOnDisk(first)).toHaveLength(3)
    expect(await draftsOnDisk(first)).toEqual([])
  })

  const sendBoth = () => Promise.all([first, second].map(lineIsBack))
})

/** To the last page of the review, where the button to hand in is. */
async function toTheSend(hand: Hand): Promise<void> {
  const send = mainAction(hand).filter({ has: hand.page.locator('[data-picture="ui-send"]') })
  while (!(await send.isVisible())) await goOn(hand)
}

/** Presses it from within the page, so that both tabs do it at the same moment. */
async function press(hand: Hand): Promise<string> {
  const before = await hand.page.evaluate(hereIs)
  await mainAction(hand).evaluate((button) => (button as HTMLElement).click())
  await awayFrom(hand, before)
  await onScreen(hand, 'ticket')
  return codeOf(hand)
}
