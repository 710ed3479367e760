import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findService } from '#shared/services/catalogue'
import { languages } from '#shared/wire/language'
import { screenNames } from '../../client/screens/screen-names'
import { cheapPhone, chromiumArgs } from '../fixtures/browser'
import { type RunningServer, startServer } from '../fixtures/start-server'
import { listenIn } from './steps/ear'
import { PATIENCE, tapAway, withPicture } from './steps/hand'
import { firstVisit, goHome, openDoor, readyOffline } from './steps/home'
import { type Inspector, inspector } from './steps/inspector'
import { atTheDesk, type Desk } from './steps/officer'
import { fillableDisk } from './steps/storage'
import { everyService, tourOfHelp, tourOfInfo, tourOfOneLetter, tourOfServices } from './steps/tour'
import {
  tourOfAComplaint,
  tourOfALetter,
  tourOfAQuestion,
  tourOfARefusal,
} from './steps/tour-of-kabar'
import {
  tourOfAFullDisk,
  tourOfKeeping,
  tourOfScanning,
  tourOfTheKiosk,
} from './steps/tour-of-ticket'

let server: RunningServer
let desk: Desk
let browser: Browser

beforeAll(async () => {
  server = await startServer()
  desk = await atTheDesk(server)
  await desk.settings({ phone: '0281000000', whatsapp: '6281200000000' })
  browser = await chromium.launch({
    executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
    args: chromiumArgs,
  })
})
afterAll(async () => {
  await browser?.close()
  await server?.remove()
})

describe('every screen of the resident', () => {
  it.concurrent.each(languages)('keeps the rules, in %s', { timeout: 600_000 }, async (tag) => {
    const me = inspector(await aPage(), tag, { shots: process.env.SHOTS })
    await walk(me)
    console.log(`${tag}: ${me.met.size} screens, ${me.looks} looks, ${me.checks} checks`)
    expect(me.broken).toEqual([])
    expect(screenNames.filter((name) => !me.met.has(name))).toEqual([])
  })
})

/** A browser without a past. */
async function aPage(device: object = cheapPhone): Promise<Page> {
  const context = await browser.newContext({
    ...device,
    // Drawn as coarsely as it is measured, and without moving pictures: sooner done.
    deviceScaleFactor: process.env.SHOTS ? cheapPhone.deviceScaleFactor : 1,
    reducedMotion: 'reduce',
    permissions: ['microphone', 'camera', 'geolocation'],
    geolocation: { latitude: -7.4216, longitude: 109.2299, accuracy: 20 },
  })
  context.setDefaultTimeout(PATIENCE)
  await listenIn(context)
  await fillableDisk(context)
  return context.newPage()
}

/** A large screen on a stand, upright. */
const kiosk = { viewport: { width: 1080, height: 1920 }, hasTouch: true, locale: 'id-ID' }

/** From home, by touches alone, to everywhere. */
async function walk(me: Inspector): Promise<void> {
  const context = me.page.context()
  const letter = { service: 'keterangan-usaha', code: '' }
  const codes: Record<string, string> = {}
  const its = (service: string) => ({ service, code: codes[service] ?? '' })
  const handIn = async (...ids: string[]) => {
    const services = ids.flatMap((id) => findService(id) ?? [])
    Object.assign(codes, await tourOfServices(me, services))
  }

  await firstVisit(me, server.url, me.tag)
  await readyOffline(me)
  await tour('help', () => tourOfHelp(me))

  await context.setOffline(true)
  let address = ''
  await tour('one letter', async () => {
    letter.code = await tourOfOneLetter(me)
    address = await tourOfKeeping(me)
  })
  await tour('info', () => tourOfInfo(me))
  await tour('waiting', async () => {
    await openDoor(me, 'status')
    await tapAway(me, withPicture(me, `service-${letter.service}`))
    await goHome(me)
  })
  await context.setOffline(false)

  await tour('a letter', () => tourOfALetter(me, desk, letter))
  await tour('hand in', () => handIn('pertanyaan', 'lampu-mati'))
  await tour('a question', () => tourOfAQuestion(me, desk, its('pertanyaan')))
  await tour('a complaint', () => tourOfAComplaint(me, desk, its('lampu-mati'), 'working'))
  await tour('hand in', () => handIn('jalan-rusak', 'keamanan'))
  await tour('handed on', () => tourOfAComplaint(me, desk, its('jalan-rusak'), 'handedOn'))
  await tour('refused', () => tourOfARefusal(me, desk, its('keamanan')))
  const rest = everyService.filter(({ id }) => id !== letter.service && !codes[id])
  await tour('every service', () => handIn(...rest.map(({ id }) => id)))
  await tour('a full disk', () => tourOfAFullDisk(me))

  await me.page.context().close()
  me.isVoiceOn = false
  me.turnTo(await aPage())
  await tour('scanning', async () => {
    await firstVisit(me, server.url, me.tag)
    await readyOffline(me)
    await me.page.context().setOffline(true)
    await tourOfScanning(me, address)
  })
  await me.page.context().close()
  me.turnTo(await aPage(kiosk))
  await tour('the kiosk', () => tourOfTheKiosk(me, server.url))
  await me.page.context().close()

  /** A tour that fails hides no other: the next one starts at home all the same. */
  async function tour(name: string, walking: () => Promise<void>): Promise<void> {
    try {
      await walking()
    } catch (error) {
      const { stack = '' } = error as Error
      me.broken.push(`${me.tag}, tour of ${name}: ${stack}`)
      await me.look().catch(() => undefined)
      await me.page.goto(server.url)
    }
  }
}
