import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Language } from '#shared/wire/language'
import { cheapPhone, chromiumArgs } from '../fixtures/browser'
import { type RunningServer, startServer } from '../fixtures/start-server'
import { answer, answerAll } from './steps/answer'
import { heard, listenIn } from './steps/ear'
import { giveDate, typeDigits } from './steps/give'
import {
  mainAction,
  onScreen,
  PATIENCE,
  secondAction,
  tapAway,
  withPicture,
  wordsOf,
} from './steps/hand'
import { handIn } from './steps/hand-in'
import { firstVisit, goHome, goOn, openDoor, readyOffline } from './steps/home'
import { type Inspector, inspector } from './steps/inspector'
import { atTheDesk, type Desk } from './steps/officer'
import { aCard, givePicture, takePhoto } from './steps/photo'
import { askForLetter, complain, mark } from './steps/pick'
import { emptyTable, fillableDisk, fillDisk, rowsOf } from './steps/storage'

let server: RunningServer
let desk: Desk
let ordinary: Browser
const opened: Browser[] = []
const left: Inspector[] = []

beforeAll(async () => {
  server = await startServer()
  desk = await atTheDesk(server)
  ordinary = await aBrowser(chromiumArgs)
})
afterAll(async () => {
  for (const browser of opened) await browser.close()
  await server?.remove()
})

async function aBrowser(args: string[]): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
    args,
  })
  opened.push(browser)
  return browser
}

type Phone = { tag?: Language; browser?: Browser; before?: (me: Inspector) => Promise<void> }

/** A phone at home whose voice was heard before, so that every fault is said; held to the rules all the way. */
async function aPhone({ tag = 'id', browser = ordinary, before }: Phone = {}): Promise<Inspector> {
  const context = await browser.newContext({
    ...cheapPhone,
    deviceScaleFactor: 1,
    reducedMotion: 'reduce',
    geolocation: { latitude: -7.4216, longitude: 109.2299, accuracy: 20 },
    permissions: ['geolocation', ...(browser === ordinary ? ['microphone', 'camera'] : [])],
  })
  context.setDefaultTimeout(PATIENCE)
  await listenIn(context)
  await fillableDisk(context)
  await context.addInitScript(() => localStorage.setItem('phoneVoice', 'heard'))
  const me = inspector(await context.newPage(), tag, {
    shots: process.env.SHOTS && join(process.env.SHOTS, 'bad-input', String(left.length)),
  })
  left.push(me)
  await before?.(me)
  await firstVisit(me, server.url, tag)
  return me
}

/** A sentence is on the screen and was said, and the screen that shows it keeps all rules. */
async function sees(me: Inspector, key: string): Promise<void> {
  const words = await wordsOf(me, key)
  await me.page.locator('h1, .notice', { hasText: words }).first().waitFor()
  await expect.poll(async () => (await heard(me)).some((said) => said.includes(words))).toBe(true)
  await me.look()
}

/** Done with a phone: nothing on its screens was broken on the way. */
async function putAway(me: Inspector): Promise<void> {
  expect(me.broken).toEqual([])
  await me.page.context().close()
}

describe('numbers and dates', () => {
  it('says what is wrong with a NIK or a telephone number, and keeps every digit', async () => {
    const me = await aPhone()
    await askForLetter(me, 'work', 'pengantar-skck')
    await answerAll(me, {}, 'ask-nik')
    // The 59th day of a 10th month.
    await typeDigits(me, '3302219910500001')
    await mainAction(me).tap()
    await sees(me, 'err.nik.birthDateImpossible')
    expect(await shown(me)).toBe('3302219910500001')
    await erase(me, 12)
    await mainAction(me).tap()
    await sees(me, 'err.nik.notSixteenDigits')
    await me.page.reload()
    await onScreen(me, 'ask-nik')
    expect(await shown(me)).toBe('3302')
    await typeDigits(me, '214101500001')
    await goOn(me)
    await typeDigits(me, '12345')
    await mainAction(me).tap()
    await sees(me, 'err.phone.malformed')
    expect(await shown(me)).toBe('12345')
    await tapAway(me, secondAction(me))
    await putAway(me)
  })

  it('takes no day that does not exist, and says so', async () => {
    const me = await aPhone({ tag: 'jv-x-bms' })
    await askForLetter(me, 'lost', 'kehilangan')
    await answerAll(me, {}, 'ask-lostDate')
    const year = new Date().getFullYear()
    await giveDate(me, `${year}-02-31`)
    await sees(me, 'input.impossible')
    expect(await mainAction(me).getAttribute('aria-disabled')).toBe('true')
    await mainAction(me).tap()
    await onScreen(me, 'ask-date')
    const [draft] = await rowsOf<{ answers: object }>(me, 'patas', 'drafts')
    expect(draft?.answers).not.toHaveProperty('lostDate')
    // Day and month are still there to be put right.
    await me.page.locator('.part').first().tap()
    for (let digits = 0; digits < 2; digits++) await me.page.locator('.keys .key').last().tap()
    await giveDate(me, `${year}-02-28`)
    await goOn(me)
    await putAway(me)
  })
})

describe('a microphone', () => {
  it('that gave nothing is told from one that did: a slip of the finger, and silence', async () => {
    const silence = join(server.folder, 'silence.wav')
    writeFileSync(silence, aSilentWav())
    const quiet = await aBrowser([...chromiumArgs, `--use-file-for-fake-audio-capture=${silence}`])
    const me = await aPhone({ browser: quiet })
    await me.page.context().grantPermissions(['microphone', 'geolocation'])
    await complain(me, 'keamanan')
    await answerAll(me, { 'ask-photo': 'skip' }, 'ask-story')
    await pressAndLetGo(me)
    await sees(me, 'err.recordingEmpty')
    await me.page.locator('.record-round').tap()
    await me.page.locator('.record[data-state="recording"]').waitFor()
    await me.page.waitForTimeout(1500)
    await me.page.locator('.record-round').tap()
    await sees(me, 'err.recordingEmpty')
    await answer(me, { 'ask-story': 'typed: Ada yang mencuri ayam' })
    await putAway(me)
  })

  it('that is missing, or refused, leaves the other ways to answer', async () => {
    const bare = await aBrowser(chromiumArgs.filter((arg) => !arg.includes('media-stream')))
    const none = await aPhone({ browser: bare, tag: 'jv-x-bms' })
    await allow(none, 'audioCapture', 'granted')
    await complain(none, 'keamanan')
    await answerAll(none, { 'ask-photo': 'skip' }, 'ask-story')
    await none.page.locator('.record-round').tap()
    await sees(none, 'err.micAbsent')
    await answer(none, { 'ask-story': 'pick: theft' })
    await putAway(none)

    const asked = await aBrowser(chromiumArgs.filter((arg) => !arg.includes('fake-ui')))
    const refused = await aPhone({ browser: asked })
    await allow(refused, 'audioCapture', 'denied')
    await askForLetter(refused, 'work', 'pengantar-skck')
    await answerAll(refused, {}, 'ask-fullName')
    await refused.page.locator('.record-round').tap()
    await sees(refused, 'err.micRefused')
    // Nobody to type, nothing to record with: the name may be left to the officer.
    await tapAway(refused, secondAction(refused))
    await onScreen(refused, 'ask-nik')
    await putAway(refused)
  })
})

describe('a camera', () => {
  it('that is missing at the kiosk, or refused, says to bring the paper', async () => {
    for (const [args, setting, key] of [
      ['media-stream', 'granted', 'err.cameraAbsent'],
      ['fake-ui', 'denied', 'err.cameraRefused'],
    ] as const) {
      const browser = await aBrowser(chromiumArgs.filter((arg) => !arg.includes(args)))
      const me = await aPhone({ browser })
      await allow(me, 'videoCapture', setting)
      await me.page.goto(`${server.url}/anjungan`)
      await me.page.locator('.language-button[lang="id"]').tap()
      await mark(me, 'ui-letter')
      await goOn(me)
      await mark(me, 'event-work')
      await goOn(me)
      await mark(me, 'service-pengantar-skck')
      await goOn(me)
      await goOn(me)
      await answerAll(me, {}, 'paper-ktp')
      await mark(me, 'ui-camera')
      await goOn(me)
      await me.page.locator('.photo-actions .big-button').last().tap()
      await me.page.locator('h1', { hasText: await wordsOf(me, key) }).waitFor()
      await me.page.context().close()
    }
  })

  it('gives what is no picture: it is told, and the photo from before stays', async () => {
    const me = await aPhone()
    await complain(me, 'sampah-menumpuk')
    await answerAll(me, {}, 'ask-photo')
    await takePhoto(me)
    const [before] = await rowsOf<DraftRow>(me, 'patas', 'drafts')
    for (const [name, bytes] of [
      ['foto.heic', aHeic()],
      ['foto.jpg', randomBytes(40_000)],
      ['foto.jpg', (await aCard()).subarray(0, 300)],
      ['foto.jpg', Buffer.alloc(0)],
    ] as const) {
      await givePicture(me, { name, bytes: Buffer.from(bytes) })
      await sees(me, 'err.photoUnreadable')
      expect(await me.page.locator('.photo-view img').isVisible()).toBe(true)
    }
    const [after] = await rowsOf<DraftRow>(me, 'patas', 'drafts')
    expect(after?.answers).toEqual(before?.answers)
    await goOn(me)
    await putAway(me)
  })

  it('gives 20 MB with a position in them: 300 KB are kept, and no position', async () => {
    const me = await aPhone({ tag: 'jv-x-bms' })
    await complain(me, 'sampah-menumpuk')
    await answerAll(me, {}, 'ask-photo')
    const bytes = await aHugePhoto()
    expect(bytes.length).toBeGreaterThan(20_000_000)
    expect(bytes.includes('Exif')).toBe(true)
    await takePhoto(me, { bytes })
    await expect.poll(() => rowsOf(me, 'patas', 'pieces')).not.toHaveLength(0)
    const kept = await keptBytes(me)
    expect(kept.length).toBeLessThan(300_000)
    const { format, width = 0, height = 0, exif } = await sharp(kept).metadata()
    expect({ format, exif, longest: Math.max(width, height) }).toEqual({
      format: 'jpeg',
      exif: undefined,
      longest: 1600,
    })
    await putAway(me)
  })
})

describe('a full disk', () => {
  it('stops nobody for good: what is on the screen is kept once there is room', async () => {
    const me = await aPhone()
    await readyOffline(me)
    await openDoor(me, 'complaint')
    await mark(me, 'service-sampah-menumpuk')
    await goOn(me)
    let makeRoom = await fillDisk(me)
    await goOn(me)
    await sees(me, 'err.storageFull')
    await makeRoom()
    await goOn(me)

    await onScreen(me, 'ask-photo')
    makeRoom = await fillDisk(me)
    await givePicture(me, { bytes: await aCard() })
    await sees(me, 'err.storageFull')
    await goOn(me).catch(() => undefined)
    await sees(me, 'err.storageFull')
    await makeRoom()
    await goOn(me)
    await me.page.locator('.photo-view img').waitFor()
    await answerAll(me, { 'ask-story': 'typed: Sampah di tepi kali', 'ask-withName': 'no' })

    makeRoom = await fillDisk(me)
    const send = mainAction(me).filter({ has: me.page.locator('[data-picture="ui-send"]') })
    while (!(await send.isVisible())) await tapAway(me, mainAction(me))
    await send.tap()
    await sees(me, 'err.storageFull')
    expect(await rowsOf(me, 'patas', 'drafts')).toHaveLength(1)
    expect(await rowsOf(me, 'patas-outbox', 'items')).toHaveLength(0)
    await makeRoom()
    await goOn(me)
    await onScreen(me, 'ticket')
    await putAway(me)
  })
})

describe('a place', () => {
  it('that the phone may not tell, or cannot find, is given by RT and RW', async () => {
    const me = await aPhone({ tag: 'jv-x-bms' })
    await allow(me, 'geolocation', 'denied')
    await complain(me, 'lampu-mati')
    await answerAll(me, { 'ask-photo': 'skip', 'ask-story': 'typed: Lampu mati' }, 'ask-place')
    await mark(me, 'ui-position')
    await sees(me, 'err.positionRefused')
    await allow(me, 'geolocation', 'granted')
    await me.page.context().setGeolocation(null)
    await mark(me, 'ui-position')
    await sees(me, 'err.positionAbsent')
    await answerAll(me, { 'ask-withName': 'no' })
    await handIn(me)
    await putAway(me)
  })
})

describe('a clock', () => {
  it.each([
    ['a year behind', -365],
    ['a year ahead', 365],
  ])('%s changes nothing: it arrives, at the hour it arrived', async (_, days) => {
    const started = Date.now()
    const me = await aPhone({
      before: ({ page }) => page.clock.install({ time: started + days * 86_400_000 }),
    })
    await complain(me, 'keamanan')
    await answerAll(me, {
      'ask-photo': 'skip',
      'ask-story': 'typed: Ada yang mencuri',
      'ask-withName': 'no',
    })
    const code = await handIn(me)
    const { receivedAt, stage } = await desk.open(code)
    expect(stage).toBe('received')
    expect(Date.parse(receivedAt)).toBeGreaterThanOrEqual(started - 1000)
    expect(Date.parse(receivedAt)).toBeLessThanOrEqual(Date.now() + 1000)
    await goHome(me)
    await openDoor(me, 'status')
    await me.page
      .getByText(await wordsOf(me, 'stages.complaint.received'))
      .first()
      .waitFor()
    await me.look()
    await putAway(me)
  })
})

describe('an office never heard of', () => {
  it('needs a signal once; what was answered waits for it', async () => {
    const me = await aPhone({
      before: async ({ page }) => {
        await page.context().route('**/api/**', (route) => route.abort())
      },
    })
    await complain(me, 'keamanan')
    await answerAll(me, {
      'ask-photo': 'skip',
      'ask-story': 'typed: Ada yang mencuri',
      'ask-withName': 'no',
    })
    const send = mainAction(me).filter({ has: me.page.locator('[data-picture="ui-send"]') })
    while (!(await send.isVisible())) await tapAway(me, mainAction(me))
    await send.tap()
    await sees(me, 'err.officeUnknown')
    expect(await rowsOf(me, 'patas', 'drafts')).toHaveLength(1)
    await me.page.context().unroute('**/api/**')
    await goOn(me)
    await onScreen(me, 'ticket')
    await putAway(me)
  })
})

describe('a cleaner app', () => {
  const story = {
    'ask-story': 'typed: Sampah di tepi kali',
    'ask-withName': 'no',
  }

  it('that took a waiting photo leaves the rest: it arrives, and the photo is asked for', async () => {
    const me = await aPhone()
    await readyOffline(me)
    await me.page.context().setOffline(true)
    await complain(me, 'sampah-menumpuk')
    await answerAll(me, story)
    const code = await handIn(me)
    await emptyTable(me, 'patas-outbox', 'chunks')
    await me.page.context().setOffline(false)
    const { answers, attachments } = await desk.open(code)
    expect(answers.story).toEqual({ as: 'text', text: 'Sampah di tepi kali' })
    expect(attachments).toMatchObject([{ kind: 'photo', whole: false }])
    await goHome(me)
    await openDoor(me, 'status')
    await me.page.getByText(await wordsOf(me, 'err.fileLost'), { exact: true }).waitFor()
    await me.look()
    await tapAway(me, withPicture(me, 'service-sampah-menumpuk'))
    await sees(me, 'err.fileLost')
    await putAway(me)
  })

  it('that took a photo before handing in: it is asked for again, and all else is kept', async () => {
    const me = await aPhone({ tag: 'jv-x-bms' })
    await complain(me, 'sampah-menumpuk')
    await answerAll(me, story)
    await emptyTable(me, 'patas', 'pieces')
    // What was just photographed is still in the page's memory.
    await me.page.reload()
    await onScreen(me, 'review')
    const send = mainAction(me).filter({ has: me.page.locator('[data-picture="ui-send"]') })
    while (!(await send.isVisible())) await tapAway(me, mainAction(me))
    await send.tap()
    await sees(me, 'err.fileLost')
    await goOn(me)
    await onScreen(me, 'ask-photo')
    await takePhoto(me)
    await goOn(me)
    await onScreen(me, 'review')
    const code = await handIn(me)
    await expect
      .poll(async () => (await desk.open(code)).attachments, { timeout: PATIENCE })
      .toMatchObject([{ kind: 'photo', whole: true }])
    await putAway(me)
  })
})

type DraftRow = { answers: Record<string, unknown>; attachments: { id: string; bytes: number }[] }

/** What stands above the ten keys. */
async function shown({ page }: Inspector): Promise<string> {
  return ((await page.locator('.keypad-shown').textContent()) ?? '').replace(/\D/g, '')
}

async function erase({ page }: Inspector, digits: number): Promise<void> {
  for (let at = 0; at < digits; at++) await page.locator('.keys .key').last().tap()
}

/** Touches the microphone and lets go at once, faster than a test could over the wire. */
async function pressAndLetGo({ page }: Inspector): Promise<void> {
  await page.evaluate(() => {
    const press = () => document.querySelector<HTMLElement>('.record-round')?.click()
    new MutationObserver((_, observer) => {
      if (!document.querySelector('.record[data-state="recording"]')) return
      observer.disconnect()
      press()
    }).observe(document.body, { subtree: true, attributes: true, childList: true })
    press()
  })
}

type Setting = 'granted' | 'denied'

/** What a person answered when the browser asked. */
async function allow(me: Inspector, name: string, setting: Setting): Promise<void> {
  const browser = await me.page.context().browser()?.newBrowserCDPSession()
  const page = await me.page.context().newCDPSession(me.page)
  const { targetInfo } = await page.send('Target.getTargetInfo')
  await browser?.send('Browser.setPermission', {
    permission: { name },
    setting,
    origin: server.url,
    ...(targetInfo.browserContextId && { browserContextId: targetInfo.browserContextId }),
  })
}

/** The photo as it lies on the phone. */
async function keptBytes(me: Inspector): Promise<Buffer> {
  const numbers = await me.page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const opening = indexedDB.open('patas')
        opening.onsuccess = () => {
          const asked = opening.result.transaction('pieces').objectStore('pieces').getAll()
          asked.onsuccess = () => {
            opening.result.close()
            resolve(
              asked.result.flatMap(({ bytes }: { bytes: ArrayBuffer }) => [
                ...new Uint8Array(bytes),
              ]),
            )
          }
        }
      }),
  )
  return Buffer.from(numbers)
}

/** The head of a HEIC file, which no Chromium reads, and nothing of use behind it. */
function aHeic(): Buffer {
  const head = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')
  return Buffer.concat([head, randomBytes(60_000)])
}

/** Noise of 12 megapixels as a good camera gives it, with where it was taken. */
async function aHugePhoto(): Promise<Buffer> {
  const width = 4800
  const height = 3600
  const raw = randomBytes(width * height * 3)
  return sharp(raw, { raw: { width, height, channels: 3 } })
    .withExif({ IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '7/1 25/1 18/1' } })
    .jpeg({ quality: 92 })
    .toBuffer()
}

/** Two seconds of nothing: mono, 16 bits, 48 kHz. */
function aSilentWav(): Buffer {
  const data = Buffer.alloc(2 * 48_000 * 2)
  const head = Buffer.alloc(44)
  head.write('RIFF', 0)
  head.writeUInt32LE(36 + data.length, 4)
  head.write('WAVEfmt ', 8)
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(48_000, 24)
  head.writeUInt32LE(96_000, 28)
  head.writeUInt16LE(2, 32)
  head.writeUInt16LE(16, 34)
  head.write('data', 36)
  head.writeUInt32LE(data.length, 40)
  return Buffer.concat([head, data])
}
