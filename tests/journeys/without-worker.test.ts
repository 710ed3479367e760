import { mkdtempSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Device, openDevice } from '../fixtures/browser'
import { type RunningServer, startServer } from '../fixtures/start-server'
import { answerAll } from './steps/answer'
import { type Hand, mainAction, onScreen, wordsOf } from './steps/hand'
import { handIn } from './steps/hand-in'
import { firstVisit, goHome, openDoor } from './steps/home'
import { atTheDesk, type Desk } from './steps/officer'
import { complain, pick } from './steps/pick'

let server: RunningServer
let desk: Desk

beforeAll(async () => {
  server = await startServer()
  desk = await atTheDesk(server)
})
afterAll(() => server?.remove())

describe('a browser without service workers', () => {
  let device: Device
  let hand: Hand

  beforeAll(async () => {
    device = await openDevice({ serviceWorkers: 'block' })
    // Older browsers, and private windows of some: they do not even know the name.
    await device.context.addInitScript(() => {
      Reflect.deleteProperty(Navigator.prototype, 'serviceWorker')
    })
    hand = { page: device.page }
    await firstVisit(hand, server.url)
  })
  afterAll(() => device?.forget())

  it('says what is missing', async () => {
    await openDoor(hand, 'help')
    await pick(hand, 'ui-no-signal')
    await onScreen(hand, 'help-offline')
    await hand.page.getByText(await wordsOf(hand, 'err.noWorker')).waitFor()
    await goHome(hand)
  })

  it('hands in as well as any other, as long as the page is open', async () => {
    await complain(hand, 'pelayanan')
    await answerAll(hand, { 'ask-withName': 'no' }, 'review')
    await device.context.setOffline(true)
    const code = await handIn(hand)
    await device.context.setOffline(false)
    expect(await desk.open(code)).toMatchObject({ service: 'pelayanan' })
    await hand.page.reload()
    await onScreen(hand, 'ticket')
    await hand.page.getByText(await wordsOf(hand, 'stages.complaint.received')).waitFor()
  })
})

describe('a browser that keeps nothing', () => {
  let device: Device
  let hand: Hand

  beforeAll(async () => {
    // "Block all cookies" of Chromium's settings: no database, no storage, no worker.
    const profile = mkdtempSync(join(tmpdir(), 'patas-profile-'))
    await mkdir(join(profile, 'Default'))
    const block = { profile: { default_content_setting_values: { cookies: 2 } } }
    await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(block))
    device = await openDevice({ profile })
    hand = { page: device.page }
    await firstVisit(hand, server.url)
  })
  afterAll(() => device?.forget())

  it('is what this is about', async () => {
    const opened = hand.page.evaluate(
      () =>
        new Promise((resolve) => {
          const opening = indexedDB.open('any')
          opening.onsuccess = () => resolve('opened')
          opening.onerror = () => resolve('refused')
        }),
    )
    expect(await opened.catch(() => 'refused')).toBe('refused')
  })

  it('still tells what to bring, how long it takes and when the office is open', async () => {
    await openDoor(hand, 'info')
    await onScreen(hand, 'info')
    await goHome(hand)
    await openDoor(hand, 'letter')
    await pick(hand, 'event-business')
    await pick(hand, 'service-keterangan-usaha')
    await onScreen(hand, 'apply-bring')
    await goHome(hand)
    await openDoor(hand, 'status')
    await onScreen(hand, 'track')
    await goHome(hand)
  })

  it('says that it cannot keep anything before somebody has told a long story', async () => {
    await openDoor(hand, 'complaint')
    await pick(hand, 'service-pelayanan')
    await mainAction(hand).tap()
    await onScreen(hand, 'trouble')
    await hand.page.getByText(await wordsOf(hand, 'err.storageBroken')).waitFor()
    await mainAction(hand).tap()
    await hand.page.waitForTimeout(1000)
    await onScreen(hand, 'trouble')
    await goHome(hand)
  })
})
