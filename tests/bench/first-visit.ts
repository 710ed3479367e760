import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { chromium } from 'playwright-core'
import { cheapPhone, chromiumArgs } from '../fixtures/browser'
import { median } from './figures'
import { knowNames } from './know-names'
import { slow3g, slowLine } from './slow-line'

const CPU_SLOWDOWN = 6
const dist = join(import.meta.dirname, '../../dist')

export type Visit = { shown: number; answered: number; kilobytes: number }

/**
 * A first visit on the slow phone, in milliseconds from the address to the first paint and to the
 * first touch that was answered: a finger taps from the moment there is something to tap. Target
 * and yardstick take turns, so that a noisy machine is noisy for both.
 */
export async function measureFirstVisits(app: URL, runs: number) {
  const page = await staticPage()
  const targets = { app, static: page.url }
  const visits: Record<keyof typeof targets, Visit[]> = { app: [], static: [] }
  const offline: number[] = []
  for (let run = 0; run < runs; run++) {
    for (const name of run % 2 ? (['app', 'static'] as const) : (['static', 'app'] as const)) {
      const { visit, repeat } = await visitOnce(targets[name], name === 'app')
      visits[name].push(visit)
      if (repeat !== undefined) offline.push(repeat)
    }
  }
  page.close()
  const medians = (of: Visit[]) => ({
    shownMs: median(of.map(({ shown }) => shown)),
    answeredMs: median(of.map(({ answered }) => answered)),
    kilobytesAtAnswer: median(of.map(({ kilobytes }) => kilobytes)),
  })
  const figures = { app: medians(visits.app), static: medians(visits.static) }
  return {
    ...figures,
    ratio: figures.app.answeredMs / figures.static.answeredMs,
    offlineRepeatAnsweredMs: median(offline),
  }
}

async function visitOnce(target: URL, again: boolean) {
  const line = await slowLine(target, slow3g)
  const browser = await chromium.launch({
    executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
    args: chromiumArgs,
  })
  try {
    const phone = await browser.newContext(cheapPhone)
    await knowNames(phone)
    const visit = await touch(await phone.newPage(), line.url)
    const first = { ...visit, kilobytes: line.bytesDown() / 1000 }
    if (!again) return { visit: first }
    const [page] = phone.pages()
    await page?.waitForFunction(
      async () => (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated',
      undefined,
      { timeout: 120_000, polling: 500 },
    )
    await page?.close()
    line.close()
    await phone.setOffline(true)
    const repeat = await touch(await phone.newPage(), line.url)
    return { visit: first, repeat: repeat.answered }
  } finally {
    line.close()
    await browser.close()
  }

  async function touch(page: import('playwright-core').Page, url: string) {
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN })
    await page.addInitScript(() => {
      const marks = { shown: 0, answered: 0 }
      Object.assign(globalThis, { marks })
      const look = () => {
        const target = [...document.querySelectorAll('button')].find((b) => b.offsetWidth > 0)
        if (!marks.shown && target) marks.shown = performance.now()
        if (document.documentElement.dataset.language) {
          marks.answered = performance.now()
          return
        }
        setTimeout(look, 16)
      }
      look()
    })
    await page.goto(url, { waitUntil: 'commit' })
    for (;;) {
      const spot = await page.evaluate(() => {
        const marks = (globalThis as unknown as { marks: { answered: number } }).marks
        if (marks.answered) return 'answered'
        const button = [...document.querySelectorAll('button')].find((b) => b.offsetWidth > 0)
        const box = button?.getBoundingClientRect()
        return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 }
      })
      if (spot === 'answered') break
      if (spot) await page.touchscreen.tap(spot.x, spot.y)
      await new Promise((done) => setTimeout(done, 100))
    }
    return page.evaluate(
      () => (globalThis as unknown as { marks: { shown: number; answered: number } }).marks,
    )
  }
}

/** The same first screens as a plain page: no program, the few lines that answer a touch, nothing else. */
async function staticPage() {
  const html = readFileSync(join(dist, 'index.html'), 'utf8')
    .replace(/<script type="module"[^>]*><\/script>/g, '')
    .replace(/<link rel="(manifest|modulepreload|stylesheet|icon|apple-touch-icon)"[^>]*>/g, '')
  const body = brotliCompressSync(html)
  const server = createServer((request, response) => {
    const found = request.url === '/'
    response.writeHead(found ? 200 : 404, {
      'content-type': 'text/html; charset=utf-8',
      ...(found && { 'content-encoding': 'br' }),
    })
    response.end(found ? body : '')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as { port: number }
  return { url: new URL(`http://127.0.0.1:${port}/`), close: () => server.close() }
}
