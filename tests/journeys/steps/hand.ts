import type { Locator, Page } from 'playwright-core'
import type { Language } from '#shared/wire/language'
import { residentTexts } from '../../fixtures/texts'

/** A phone in somebody's hand. A device of `fixtures/browser.ts` is one. */
export type Hand = {
  page: Page
  /** Called on each new screen, and wherever the one in hand has changed: answered, marked, failed. */
  look?: () => Promise<void>
}

/** Where one is: the address, the screen, and its sentence. Blank while a screen is being drawn. */
export function hereIs(): string {
  const screen = document.querySelector<HTMLElement>('[data-screen], .home, .choose-language')
  const sentence = document.querySelector('h1')?.textContent ?? ''
  if (!screen || !sentence) return ''
  const { pathname, search } = location
  return [pathname + search, screen.dataset.screen ?? screen.className, sentence].join(' · ')
}

/** Touches something that leads away, and waits for the next screen. */
export async function tapAway(hand: Hand, what: Locator): Promise<void> {
  const { page } = hand
  const before = await page.evaluate(hereIs)
  await what.tap()
  await awayFrom(hand, before)
}

/** Waits for another screen than the one `hereIs` named. */
export async function awayFrom(hand: Hand, before: string): Promise<void> {
  const until = Date.now() + PATIENCE
  for (;;) {
    const here = await hand.page.evaluate(hereIs)
    if (here !== '' && here !== before) break
    if (Date.now() > until) throw new Error(`nothing came after ${before}`)
    await hand.page.waitForTimeout(25)
  }
  await hand.look?.()
}

/** Milliseconds until a journey gives up on a screen; many times what a slow machine needs. */
export const PATIENCE = 30_000

/** A name of the registry; `home` and `choose-language` for the two outside of it. */
export async function screenOf({ page }: Hand): Promise<string> {
  return page.evaluate(() => {
    const screen = document.querySelector<HTMLElement>('[data-screen], .home, .choose-language')
    return screen?.dataset.screen ?? screen?.className ?? ''
  })
}

/** Waits until a screen is there. */
export async function onScreen({ page }: Hand, name: string): Promise<void> {
  const selector = ['home', 'choose-language'].includes(name)
    ? `html[data-started] .${name} h1`
    : `[data-screen="${name}"] h1`
  await page.locator(selector).waitFor({ state: 'attached' })
}

/** What carries this picture, by its name without the sprite: `ui-self`, `paper-ktp`. */
export function withPicture({ page }: Hand, picture: string): Locator {
  const has = page.locator(`[data-picture="${picture}"]`)
  return page.locator('main').locator('button, a').filter({ has, visible: true }).first()
}

/** What turns the pages of a list; the last of them may lead to the first. */
export function pageTurner({ page }: Hand, turn: 'ui-more' | 'ui-before'): Locator {
  const has = page.locator(`[data-picture="${turn}"]`)
  return page.locator('.pager-button, footer .big-button').filter({ has, visible: true })
}

const corners = { back: 0, help: 1, language: 2, listen: 3 }

/** One of the four buttons above: they are known by their places. */
export function corner({ page }: Hand, which: keyof typeof corners): Locator {
  return page.locator('.frame-bar > *').nth(corners[which])
}

/** Touches what carries this picture. */
export async function tapPicture(hand: Hand, picture: string): Promise<void> {
  await withPicture(hand, picture).tap()
}

/** The one main button at the foot. */
export function mainAction({ page }: Hand): Locator {
  return page.locator('footer .big-button-main')
}

/** The quieter button beside it: skip, later, number. */
export function secondAction({ page }: Hand): Locator {
  return page.locator('footer .big-button:not(.big-button-main)')
}

/** The language in use on the phone. */
export async function languageOf({ page }: Hand): Promise<Language> {
  return page.evaluate(() => document.documentElement.lang as Language)
}

/** The text of a key in the phone's language, as the screen shows it. */
export async function wordsOf(hand: Hand, key: string): Promise<string> {
  const text = residentTexts(await languageOf(hand)).get(key) ?? residentTexts('id').get(key)
  if (!text) throw new Error(`no text ${key}`)
  return text
}
