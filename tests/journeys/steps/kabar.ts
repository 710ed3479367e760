import type { Locator } from 'playwright-core'
import { type Hand, onScreen, tapAway, withPicture, wordsOf } from './hand'
import { goHome, goOn, openDoor } from './home'

/** From anywhere to the list of tickets; `row` is the one of a service. */
export async function openKabar(hand: Hand, service: string): Promise<Locator> {
  await goHome(hand)
  await openDoor(hand, 'status')
  await onScreen(hand, 'track')
  const title = await wordsOf(hand, `services.${service}.title`)
  return hand.page.locator('.cases button', { hasText: title })
}

/** On a ticket: opens what the officer said, reads it, and comes back to the ticket. */
export async function readWords(hand: Hand, words: string): Promise<void> {
  await openWords(hand)
  await hand.page.getByText(words, { exact: true }).waitFor()
  await goOn(hand)
}

/** On a ticket: opens what the officer said, in words or by voice. */
export async function openWords(hand: Hand): Promise<void> {
  await onScreen(hand, 'track-ticket')
  await tapAway(hand, withPicture(hand, 'ui-officer'))
  await onScreen(hand, 'track-words')
}
