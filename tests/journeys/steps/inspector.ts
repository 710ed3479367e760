import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import type { Language } from '#shared/wire/language'
import { stepOf } from './answer'
import { brokenLayout } from './broken-layout'
import { brokenTargets } from './broken-targets'
import { brokenTexts } from './broken-texts'
import { brokenVoice, heard } from './ear'
import { type Hand, screenOf } from './hand'

export type Inspector = Required<Hand> & {
  tag: Language
  /** Names of the screens met. */
  met: Set<string>
  /** What is wrong, with where. */
  broken: string[]
  /** Whether somebody has heard the phone's voice, so that each screen must say itself. */
  isVoiceOn: boolean
  looks: number
  checks: number
  /** Takes another device in hand. */
  turnTo(page: Page): void
}

type Options = {
  /** A folder for pictures of every screen. */
  shots?: string | undefined
}

/** A hand whose eyes hold every screen it meets to the rules of design §5. */
export function inspector(page: Page, tag: Language, { shots }: Options = {}): Inspector {
  const looked = new Set<string>()
  const axed = new Set<string>()
  const sentences = new Set<string>()
  let corners: number[] = []
  let lastHeard = 0
  const me: Inspector = {
    page,
    tag,
    look,
    turnTo,
    met: new Set(),
    broken: [],
    isVoiceOn: false,
    looks: 0,
    checks: 0,
  }

  if (shots) mkdirSync(join(shots, tag), { recursive: true })
  turnTo(page)
  return me

  function turnTo(next: Page): void {
    me.page = next
    corners = []
    next.on('console', (message) => {
      const words = message.text()
      // A line that is dead is no fault of the page.
      if (message.type() !== 'error' || words.includes('net::ERR_')) return
      me.broken.push(`${tag} ${next.url()}: ${words}`)
    })
    next.on('pageerror', (error) => me.broken.push(`${tag} ${next.url()}: ${error.message}`))
  }

  async function look(): Promise<void> {
    const { page } = me
    const screen = await screenOf(me)
    me.met.add(screen)
    await page.evaluate(settle)
    const { whole, structure, hasBar, isQuiet } = await page.evaluate(seen)
    if (looked.has(`${screen} ${whole}`)) return
    looked.add(`${screen} ${whole}`)
    me.looks++
    const where = `${tag} ${screen}${stepOf(me) && ` ${stepOf(me)}`}`
    if (shots) {
      const number = String(me.looks).padStart(3, '0')
      await page.screenshot({ path: join(shots, tag, `${number}-${screen}-${stepOf(me)}.png`) })
    }
    const note = (found: string[]) => {
      me.checks++
      me.broken.push(...found.map((what) => `${where}: ${what}`))
    }
    note(await page.evaluate(brokenLayout, false))
    // Until somebody has chosen, the page is in Indonesian.
    note(await page.evaluate(brokenTexts, greetings.includes(screen) ? 'id' : tag))
    if (hasBar) {
      note(await page.evaluate(brokenTargets, corners))
      if (corners.length === 0) corners = await page.evaluate(cornersHere)
    }
    if (!axed.has(`${screen} ${structure}`)) {
      axed.add(`${screen} ${structure}`)
      note(await axeFinds(page))
      note(await brokenAtTwice(page))
    }
    const sentence = `${screen} ${await page.locator('h1').textContent()}`
    if (me.isVoiceOn && isQuiet && hasBar && !sentences.has(sentence)) {
      sentences.add(sentence)
      note(await brokenVoice(me, lastHeard))
    }
    if (me.isVoiceOn) lastHeard = (await heard(me)).length
  }
}

const greetings = ['choose-language', 'kiosk-greeting']

/** Waits until what moves towards an end has ended. */
async function settle(): Promise<void> {
  const ending = document.getAnimations().filter((one) => {
    return one.effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY
  })
  await Promise.allSettled(ending.map((one) => one.finished))
  await new Promise(requestAnimationFrame)
}

/** What a screen shows: whole, and by its structure alone. */
function seen() {
  const root =
    document.querySelector('dialog[open]') ?? document.getElementById('app') ?? document.body
  const marks = [
    ...root.querySelectorAll('[aria-pressed], [aria-disabled], [data-state], img, use'),
  ]
  const states = marks.map((node) =>
    ['aria-pressed', 'aria-disabled', 'data-state', 'href'].map((name) => node.getAttribute(name)),
  )
  const tags = [...root.querySelectorAll('*:not(svg *)')].map((node) =>
    [node.tagName, node.getAttribute('class'), node.getAttribute('role')].join('.'),
  )
  return {
    whole: `${(root as HTMLElement).innerText} ${JSON.stringify(states)}`,
    structure: [...new Set(tags)].sort().join(' '),
    hasBar: document.querySelector('.frame-bar') !== null,
    isQuiet: document.querySelector('dialog[open], .record[data-state="recording"]') === null,
  }
}

function cornersHere(): number[] {
  return [...document.querySelectorAll('.frame-bar > *')].map((node) =>
    Math.round(node.getBoundingClientRect().left),
  )
}

/** Everything axe knows of, and contrast as strict as we want it. */
export async function axeFinds(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { axe: judge } = globalThis as unknown as { axe: typeof axe }
    const { violations } = await judge.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: { 'color-contrast-enhanced': { enabled: true } },
      resultTypes: ['violations'],
    })
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html }) => `axe ${id}: ${html.slice(0, 120)}`),
    )
  })
}

/** At 200 %: half as many pixels each way, and nothing cut off sideways. */
async function brokenAtTwice(page: Page): Promise<string[]> {
  const size = page.viewportSize()
  if (!size) return []
  await page.setViewportSize({ width: size.width / 2, height: size.height / 2 })
  const broken = await page.evaluate(brokenLayout, true)
  await page.setViewportSize(size)
  return broken.map((what) => `at 200 %: ${what}`)
}
