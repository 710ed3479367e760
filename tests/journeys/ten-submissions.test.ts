import { createHash } from 'node:crypto'
import { join } from 'node:path'
import Database from 'libsql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aPhoto } from '../fixtures/an-attachment'
import { type Device, openDevice } from '../fixtures/browser'
import { openRelay } from '../fixtures/relay'
import { type RunningServer, startServer } from '../fixtures/start-server'
import { answerAll } from './steps/answer'
import type { Hand } from './steps/hand'
import { handIn } from './steps/hand-in'
import { firstVisit, goHome, goOn, openDoor, readyOffline } from './steps/home'
import { lineIsBack } from './steps/line'
import { atTheDesk, type Desk } from './steps/officer'
import { chunksOnDisk, filesOnDisk, itemsOnDisk } from './steps/on-disk'
import { takePhoto } from './steps/photo'
import { complain } from './steps/pick'

const MANY = 10

describe('ten complaints with photos, made without a signal', () => {
  let server: RunningServer
  let relay: Awaited<ReturnType<typeof openRelay>>
  let desk: Desk
  let device: Device
  let hand: Hand
  /** By number: SHA-256 of the photo as the phone had it. */
  const photos: Record<string, string> = {}

  beforeAll(async () => {
    server = await startServer()
    desk = await atTheDesk(server)
    relay = await openRelay(server.url)
    device = await openDevice()
    hand = { page: device.page }
    await firstVisit(hand, relay.url)
    await readyOffline(hand)
    await relay.down()
  })
  afterAll(async () => {
    await device?.forget()
    relay?.close()
    await server?.remove()
  })

  async function reopen() {
    device = await openDevice({ profile: device.profile })
    hand = { page: device.page }
    await hand.page.goto(relay.url)
  }

  it('wait on the phone, all ten, after the browser was killed', async () => {
    await device.context.setOffline(true)
    for (let made = 0; made < MANY; made++) {
      await complain(hand, made % 2 ? 'sampah-menumpuk' : 'pelayanan')
      // Every other one without a name: that one has to travel alone.
      const wishes = { 'ask-withName': made % 4 < 2 ? 'no' : 'yes', 'ask-phone': 'skip' }
      await answerAll(hand, wishes, 'ask-photo')
      await takePhoto(hand, { bytes: await aPhoto() })
      await goOn(hand)
      await answerAll(hand, { ...wishes, 'ask-place': 'skip' })
      const [photo] = Object.values(await filesOnDisk(hand))
      photos[await handIn(hand)] = photo ?? ''
      await goHome(hand)
    }
    expect(new Set(Object.values(photos)).size).toBe(MANY)
    await device.kill()

    await reopen()
    const items = await itemsOnDisk(hand)
    expect(items.map(({ state }) => state.is)).toEqual(Array(MANY).fill('queued'))
    expect(await desk.cases()).toEqual([])
  }, 300_000)

  it('arrive once each, whole, though answers are lost and the browser is killed again', async () => {
    let lost = 0
    let chunks = 0
    relay.answer(({ path }) => {
      if (path.startsWith('/api/chunks/')) chunks++
      return path === '/api/sync' && lost++ < 2 ? 'lost' : undefined
    })
    await relay.up()
    await expect
      .poll(() => lineIsBack(hand).then(() => chunks), { timeout: 60_000, interval: 500 })
      .toBeGreaterThan(2)
    await device.kill()

    relay.answer()
    await reopen()
    await openDoor(hand, 'status')
    await expect.poll(() => chunksOnDisk(hand), { timeout: 60_000, interval: 200 }).toBe(0)
    const items = await itemsOnDisk(hand)
    expect(items.map(({ state, whole }) => [state.is, whole])).toEqual(
      Array(MANY).fill(['receipted', true]),
    )

    expect(lost).toBeGreaterThan(2)
    await expect.poll(() => desk.countCases(), { timeout: 30_000 }).toBe(MANY)
    const cases = await desk.cases()
    expect(cases.map(({ code }) => code).sort()).toEqual(Object.keys(photos).sort())
    expect(new Set(cases.map(({ register }) => register)).size).toBe(MANY)
    for (const { id, code } of cases) {
      await expect.poll(async () => (await desk.open(code)).filesMissing).toBe(0)
      const { attachments } = await desk.open(code)
      expect(attachments).toHaveLength(1)
      const bytes = await desk.attachment(id, attachments[0]?.id ?? '')
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(photos[code])
    }
  })

  it('stand in the register’s file ten times, and no more', async () => {
    await server.stop()
    const file = new Database(join(server.folder, 'data', 'patas.db'), { readonly: true })
    const count = (table: string) =>
      (file.prepare(`select count(*) as n from ${table}`).get() as { n: number }).n
    expect([count('cases'), count('items')]).toEqual([MANY, MANY])
    file.close()
  })
})
