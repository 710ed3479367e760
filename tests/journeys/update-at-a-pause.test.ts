import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Device, openDevice } from '../fixtures/browser'
import { openRelay } from '../fixtures/relay'
import { type RunningServer, startServer } from '../fixtures/start-server'
import { answerAll, stepOf } from './steps/answer'
import { type Hand, onScreen } from './steps/hand'
import { firstVisit, goHome, openDoor, readyOffline } from './steps/home'
import { draftsOnDisk } from './steps/on-disk'
import { askForLetter } from './steps/pick'

describe('a new release', () => {
  let server: RunningServer
  let relay: Awaited<ReturnType<typeof openRelay>>
  let device: Device
  let hand: Hand

  beforeAll(async () => {
    server = await startServer()
    relay = await openRelay(server.url)
    device = await openDevice()
    hand = { page: device.page }
    await firstVisit(hand, relay.url)
    await readyOffline(hand)
  })
  afterAll(async () => {
    await device?.forget()
    relay?.close()
    await server?.remove()
  })

  /** From now on the office serves another build: the page names its release, the worker's list its revision. */
  function release(number: number): void {
    relay.answer(async ({ path }) => {
      if (path === '/sw.js') {
        const worker = await text('/sw.js')
        const entry = /(url:[`"']\/index\.html[`"'],revision:[`"'])\w+/
        if (!entry.test(worker)) throw new Error('no revision of the page in the worker')
        return {
          headers: { 'content-type': 'text/javascript', 'cache-control': 'no-cache' },
          body: worker.replace(entry, `$1release${number}`),
        }
      }
      if (path !== '/' && !path.startsWith('/index.html')) return undefined
      const { headers } = await fetch(server.url)
      return {
        headers: {
          'content-type': 'text/html; charset=utf-8',
          'content-security-policy': headers.get('content-security-policy') ?? '',
        },
        body: (await text('/')).replace(
          '<head>',
          `<head><meta name="release" content="${number}">`,
        ),
      }
    })
  }
  const text = async (path: string) => (await fetch(server.url + path)).text()

  it('waits while somebody is in the middle of a question', async () => {
    await askForLetter(hand, 'business', 'keterangan-usaha')
    await answerAll(hand, {}, 'ask-phone')
    release(2)
    await lookForUpdate(hand)
    await hand.page.waitForTimeout(500)
    await answerAll(hand, {}, 'ask-address')
    expect(stepOf(hand)).toBe('ask-address')
    expect(await releaseOf(hand)).toBe('')
    expect(await hasWaiting(hand)).toBe(true)
  })

  it('takes over at home, by itself, and what was begun goes on', async () => {
    const [before] = await draftsOnDisk(hand)
    expect(Object.keys(before?.answers ?? {})).toContain('phone')
    await goHomeAnew(hand)
    await expect.poll(() => releaseOf(hand), { timeout: 30_000 }).toBe('2')
    await onScreen(hand, 'home')
    expect(await hasWaiting(hand)).toBe(false)
    await openDoor(hand, 'goOn')
    const [after] = await draftsOnDisk(hand)
    expect(after?.answers).toEqual(before?.answers)
    await answerAll(hand, {}, 'ask-address')
  })

  it('is held back at home by a second page that is in a question', async () => {
    const second: Hand = { page: await device.context.newPage() }
    await second.page.goto(relay.url)
    await onScreen(second, 'home')
    release(3)
    await lookForUpdate(second)
    await openDoor(second, 'letter')
    await goHome(second)
    await second.page.waitForTimeout(1500)
    expect(await releaseOf(second)).toBe('2')
    expect(stepOf(hand)).toBe('ask-address')
    expect(await hasWaiting(hand)).toBe(true)

    await hand.page.close()
    hand = second
    await openDoor(hand, 'letter')
    await goHomeAnew(hand)
    await expect.poll(() => releaseOf(hand), { timeout: 30_000 }).toBe('3')
  })

  it('takes over when the app is opened next time, for those who never come back to home', async () => {
    release(4)
    await openDoor(hand, 'letter')
    await lookForUpdate(hand)
    await hand.page.close()
    hand = { page: await device.context.newPage() }
    await hand.page.goto(relay.url)
    await expect.poll(() => releaseOf(hand), { timeout: 30_000 }).toBe('4')
    await onScreen(hand, 'home')
  })
})

/** As the browser does by itself when a page is opened, or once a day; waits until it is installed. */
async function lookForUpdate({ page }: Hand): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    await registration.update()
    while (!registration.waiting) await new Promise((resolve) => setTimeout(resolve, 50))
  })
}

/** Home, where the page is exchanged as soon as one stands there. */
async function goHomeAnew(hand: Hand): Promise<void> {
  await goHome(hand).catch((error: Error) => {
    if (!error.message.includes('navigation')) throw error
  })
}

const hasWaiting = ({ page }: Hand) =>
  page.evaluate(async () => Boolean((await navigator.serviceWorker.ready).waiting))

async function releaseOf({ page }: Hand): Promise<string> {
  const find = () => document.querySelector<HTMLMetaElement>('meta[name="release"]')?.content ?? ''
  // The page may just be on its way from one release to the next.
  return page.evaluate(find).catch(() => 'between')
}
