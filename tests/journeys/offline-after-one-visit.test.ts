import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Language, languages } from '#shared/wire/language'
import { type Device, openDevice } from '../fixtures/browser'
import { type RunningServer, startServer } from '../fixtures/start-server'
import { residentTexts } from '../fixtures/texts'
import { type Hand, onScreen } from './steps/hand'
import { firstVisit, readyOffline } from './steps/home'

/** Every kind of address that somebody may have kept, been sent or scanned, and what it shows. */
const links: Record<string, string> = {
  '/': 'home',
  '/surat': 'apply-events',
  '/surat/business': 'apply-services',
  '/surat/business/keterangan-usaha': 'apply-bring',
  '/tanya': 'info',
  '/tanya/surat': 'info-events',
  '/tanya/surat/birth': 'info-services',
  '/tanya/layanan/keterangan-domisili': 'info-service',
  '/tanya/layanan/keterangan-domisili/syarat': 'info-needs',
  '/tanya/layanan/keterangan-domisili/langkah': 'info-steps',
  '/tanya/jam': 'info-hours',
  '/tanya/tempat': 'info-where',
  '/tanya/biaya': 'info-cost',
  '/lapor': 'complaint-categories',
  '/lapor/jalan-rusak': 'complaint-owner',
  '/kabar': 'track',
  '/bantuan': 'help',
  '/bantuan/tetangga': 'help-neighbour',
  '/bantuan/sinyal': 'help-offline',
  '/bahasa': 'language',
  '/t#4821093751.AAAAAAAAAAAAAAAAAAAAAA': 'ticket-opened',
  '/isi/00000000-0000-4000-8000-000000000000/who': 'draft-gone',
}

describe('after one visit, without any server', () => {
  let server: RunningServer
  let device: Device
  let hand: Hand
  let desk: string
  const troubles: string[] = []

  beforeAll(async () => {
    server = await startServer()
    device = await openDevice()
    hand = { page: device.page }
    await firstVisit(hand, server.url)
    await readyOffline(hand)
    desk = await deskScripts(server.url)
    await server.stop()
    hand.page.on('pageerror', (error) => troubles.push(String(error)))
  })
  afterAll(async () => {
    await device?.forget()
    await server?.remove()
  })

  it.each(languages)(
    'every address shows its screen, in %s',
    async (tag) => {
      const { page } = hand
      await page.goto(`${server.url}/bahasa`)
      await page.locator(`.language-button[lang="${tag}"]`).tap()
      await page.locator(`html[lang="${tag}"]`).waitFor({ state: 'attached' })
      const isOurs = oneOf([...residentTexts(tag).values()])
      const wrong: string[] = []
      for (const [link, screen] of Object.entries(links)) {
        await page.goto(server.url + link)
        await onScreen(hand, screen)
        const sentence = (await page.locator('h1:visible').textContent())?.trim() ?? ''
        if (!isOurs.test(sentence)) wrong.push(`${link}: ${sentence}`)
        if ((await page.evaluate(() => document.documentElement.lang)) !== tag) wrong.push(link)
      }
      expect(wrong).toEqual([])
      expect(troubles).toEqual([])
    },
    300_000,
  )

  it('the pictures are there', async () => {
    const { page } = hand
    await page.goto(`${server.url}/lapor`)
    await onScreen(hand, 'complaint-categories')
    const pictures = page.locator('main svg.picture')
    await pictures.first().waitFor()
    // As large as what is drawn in them: an empty one has no size.
    const sides = await pictures.evaluateAll((all) =>
      all.map((one) => (one as SVGGraphicsElement).getBBox().width),
    )
    expect(sides.length).toBeGreaterThan(3)
    expect(sides.every((side) => side > 0)).toBe(true)
  })

  it('the kiosk greets in both languages and opens its doors', async () => {
    const { page } = hand
    await page.goto(`${server.url}/anjungan`)
    await onScreen(hand, 'kiosk-greeting')
    for (const tag of languages) await page.getByText(attract(tag), { exact: true }).waitFor()
    await page.locator('.language-button[lang="jv-x-bms"]').tap()
    await page.locator('main a, main button').first().waitFor()
  })

  it('keeps nothing of the officers’ desk', async () => {
    const { page } = hand
    await page.goto(server.url)
    const kept = await page.evaluate(async () => {
      const found: { path: string; text: string }[] = []
      for (const name of await caches.keys()) {
        const cache = await caches.open(name)
        for (const request of await cache.keys()) {
          const response = await cache.match(request)
          const { pathname } = new URL(request.url)
          found.push({ path: pathname, text: (await response?.text()) ?? '' })
        }
      }
      return found
    })
    expect(kept.length).toBeGreaterThan(10)
    const ofDesk = [...deskTexts(), '/api/office/', '/petugas/berkas']
    const found = kept.flatMap(({ path, text }) => {
      const words = ofDesk.find((one) => text.includes(one))
      return words ? [`${path}: ${words}`] : []
    })
    expect(found).toEqual([])
    // They are where they belong, so that this would have found them.
    expect(ofDesk.filter((one) => !desk.includes(one))).toEqual([])
  })

  it('does not answer for the desk: that needs the office', async () => {
    const { page } = hand
    await page.goto(server.url)
    for (const path of ['/petugas', '/petugas/berkas/1', '/api/office', '/cek/1']) {
      await expect(page.goto(server.url + path)).rejects.toThrow(/ERR_CONNECTION_REFUSED/)
    }
  })
})

const attract = (tag: Language) => residentTexts(tag).get('kiosk.attract') ?? ''

/** Any of these texts, whatever stands in their place-holders. */
function oneOf(texts: string[]): RegExp {
  const patterns = texts.map((text) =>
    text.replace(/[.*+?^$()[\]|\\]/g, '\\$&').replace(/\{\{\w+\}\}/g, '.+'),
  )
  return new RegExp(`^(${patterns.join('|')})$`)
}

/** Sentences that only officers read. */
function deskTexts(): string[] {
  const file = join(import.meta.dirname, '../../locales/id/desk.json')
  const { settings, visit } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, object>
  return [settings, visit].flatMap((part = {}) =>
    Object.values(part).filter((text) => typeof text === 'string' && /^[\w ]{20,}$/.test(text)),
  )
}

/** All scripts of the desk, one after another. */
async function deskScripts(url: string): Promise<string> {
  const get = async (path: string) => (await fetch(url + path)).text()
  const page = await get('/petugas')
  const paths = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map(([, path]) => path)
  return (await Promise.all(paths.map((path = '') => get(path)))).join('\n')
}
