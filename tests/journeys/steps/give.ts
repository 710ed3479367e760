import { type Hand, tapAway, withPicture } from './hand'
import { markChoice } from './pick'

/**
 * Tells something: `voice`, `pick: potholes` (one of a few sentences), or `typed: Mbah Sarinah` (by
 * letters, as a helper would).
 */
export async function tell(hand: Hand, wish: string): Promise<void> {
  const [way, words = ''] = wish.split(': ')
  if (way === 'voice') return speak(hand)
  await tapAway(hand, withPicture(hand, way === 'pick' ? 'ui-question' : 'ui-keyboard'))
  if (way === 'pick') return markChoice(hand, words)
  await hand.page.locator('.text-input').fill(words)
  await hand.look?.()
}

/** Speaks for a moment into the microphone that Chromium pretends to have: it beeps each second. */
export async function speak(hand: Hand, ms = 1400): Promise<void> {
  const { page } = hand
  const button = page.locator('.record-round')
  const hasSpoken = await page.locator('.record[data-state="recorded"]').isVisible()
  await (hasSpoken ? page.locator('.record .big-button') : button).tap()
  await page.locator('.record[data-state="recording"]').waitFor()
  await hand.look?.()
  await page.waitForTimeout(ms)
  await button.tap()
  await page.locator('.record[data-state="recorded"]').waitFor()
  await hand.look?.()
}

/** Presses digits on the ten keys. */
export async function typeDigits(hand: Hand, digits: string): Promise<void> {
  // They stand as on a telephone: one to nine, then zero.
  const keys = hand.page.locator('.keys .key')
  for (const digit of digits) await keys.nth((Number(digit) + 9) % 10).tap()
  await hand.look?.()
}

/** A day in its three steps, given as yyyy-mm-dd. */
export async function giveDate(hand: Hand, day: string): Promise<void> {
  const [year = '', month = '', date = ''] = day.split('-')
  await typeDigits(hand, String(Number(date)))
  const months = hand.page.locator('.key-month')
  // A day of one digit may be the first of two.
  if (!(await months.first().isVisible())) await hand.page.locator('.part').nth(1).tap()
  await hand.look?.()
  await months.nth(Number(month) - 1).tap()
  await typeDigits(hand, year)
}

/** RT and RW, given as `2/4`. */
export async function giveRtRw(hand: Hand, numbers: string): Promise<void> {
  const [rt = '', rw = ''] = numbers.split('/')
  const parts = hand.page.locator('.part')
  await parts.nth(0).tap()
  await typeDigits(hand, rt)
  await parts.nth(1).tap()
  await typeDigits(hand, rw)
}
