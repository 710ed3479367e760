import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SyncAnswer, SyncRequest } from '#shared/wire/sync'
import { aPhoto } from '../fixtures/an-attachment'
import { type Device, openDevice } from '../fixtures/browser'
import { type Asked, openRelay, type Reply } from '../fixtures/relay'
import { type RunningServer, startServer } from '../fixtures/start-server'
import { answerAll } from './steps/answer'
import { type Hand, onScreen, wordsOf } from './steps/hand'
import { handIn } from './steps/hand-in'
import { firstVisit, goOn, readyOffline } from './steps/home'
import { lineIsBack } from './steps/line'
import { atTheDesk, type Desk } from './steps/officer'
import { chunksOnDisk, itemsOnDisk } from './steps/on-disk'
import { takePhoto } from './steps/photo'
import { complain } from './steps/pick'

const html = { 'content-type': 'text/html; charset=utf-8' }
const json = { 'content-type': 'application/json' }
const welcome = '<!doctype html><h1>Selamat datang di WiFi gratis</h1>'

/** What public Wi-Fi, proxies and captive portals answer in the office's place. */
const answers: Record<string, (asked: Asked) => Reply> = {
  'a page for everything, as 200': () => ({ headers: html, body: welcome }),
  'JSON of its own': () => ({ headers: json, body: '{"ok":true,"results":[],"news":[]}' }),
  'receipts with another nonce': ({ path, body }) => ({
    headers: json,
    body: path === '/api/sync' ? JSON.stringify(receiptsFor(body)) : '{"is":"created"}',
  }),
  'a way to its own page': ({ path }) =>
    path === '/login'
      ? { headers: html, body: welcome }
      : { status: 302, headers: { location: '/login' } },
  'that one must sign in first': () => ({ status: 511, headers: html, body: welcome }),
}

describe('a login page in the office’s place', () => {
  let server: RunningServer
  let relay: Awaited<ReturnType<typeof openRelay>>
  let desk: Desk
  let device: Device
  let hand: Hand
  let code: string

  beforeAll(async () => {
    server = await startServer()
    desk = await atTheDesk(server)
    relay = await openRelay(server.url)
    device = await openDevice()
    hand = { page: device.page }
    await firstVisit(hand, relay.url)
    await readyOffline(hand)
    relay.answer(answers['a page for everything, as 200'])
    await complain(hand, 'pelayanan')
    await answerAll(hand, {}, 'ask-photo')
    await takePhoto(hand, { bytes: await aPhoto() })
    await goOn(hand)
    await answerAll(hand)
    code = await handIn(hand)
  })
  afterAll(async () => {
    await device?.forget()
    relay?.close()
    await server?.remove()
  })

  it.each(Object.keys(answers))('answers %s, and nothing counts as sent', async (name) => {
    relay.answer(answers[name])
    const before = relay.asked.length
    const tried = () => relay.asked.slice(before).filter(({ path }) => path === '/api/sync').length
    await expect.poll(() => lineIsBack(hand).then(tried), { timeout: 30_000 }).toBeGreaterThan(1)
    expect(await itemsOnDisk(hand)).toMatchObject([{ state: { is: 'queued' }, whole: false }])
    expect(await chunksOnDisk(hand)).toBeGreaterThan(0)
    await hand.page.getByText(await wordsOf(hand, 'track.state.queued')).waitFor()
    expect(await desk.cases()).toEqual([])
  })

  it('does not get between a person and the app', async () => {
    relay.answer(answers['a page for everything, as 200'])
    await hand.page.reload()
    await onScreen(hand, 'ticket')
    await hand.page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready
      await registration.update().catch(() => undefined)
    })
    await hand.page.goto(relay.url)
    await onScreen(hand, 'home')
  })

  it('takes no photo for arrived when it answers in the middle of sending', async () => {
    let photos = 0
    relay.answer(({ path }) =>
      path.startsWith('/api/chunks/')
        ? { headers: json, body: `{"is":"created","n":${photos++}}` }
        : undefined,
    )
    await expect
      .poll(() => lineIsBack(hand).then(() => photos), { timeout: 30_000 })
      .toBeGreaterThan(0)
    await expect.poll(async () => (await desk.cases()).length, { timeout: 30_000 }).toBe(1)
    const promised = await chunksOnDisk(hand)
    expect(promised).toBeGreaterThan(0)
    expect(await desk.open(code)).toMatchObject({ filesMissing: 1 })
  })

  it('leaves nothing behind: once it is gone all arrives, once', async () => {
    relay.answer()
    await expect
      .poll(() => lineIsBack(hand).then(() => chunksOnDisk(hand)), { timeout: 30_000 })
      .toBe(0)
    expect(await itemsOnDisk(hand)).toMatchObject([{ state: { is: 'receipted' }, whole: true }])
    expect(await desk.cases()).toHaveLength(1)
    await expect.poll(async () => (await desk.open(code)).filesMissing).toBe(0)
  })
})

/** An answer as the office would write it, but for the nonce: as a proxy might have kept one. */
function receiptsFor(body: Buffer): SyncAnswer {
  const { items } = JSON.parse(body.toString()) as SyncRequest
  return {
    ...{ v: 1, nonce: 'AAAAAAAAAAAAAAAAAAAAAA', epoch: 'another' },
    serverTime: new Date().toISOString(),
    results: items.map(({ id, sha256 }) => ({ id, is: 'created', sha256, missing: [] })),
    news: [],
  }
}
