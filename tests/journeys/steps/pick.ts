import { sameThing } from '../../../client/ui/picture-names'
import { type Hand, mainAction, pageTurner, tapAway, tapPicture, withPicture } from './hand'
import { goOn, openDoor } from './home'

/** Marks one of the pictures of a list and goes on. */
export async function pick(hand: Hand, picture: string): Promise<void> {
  await mark(hand, picture)
  await goOn(hand)
}

/** Marks one of the pictures of a list, turning its pages until it is there. */
export async function mark(hand: Hand, picture: string): Promise<void> {
  const there = withPicture(hand, picture)
  for (let turns = 0; turns < MOST_PAGES && !(await there.isVisible()); turns++) {
    const more = pageTurner(hand, 'ui-more')
    await tapAway(hand, (await more.isVisible()) ? more : pageTurner(hand, 'ui-before'))
  }
  await tapPicture(hand, picture)
  await hand.look?.()
}

const MOST_PAGES = 12

/** Marks an answer by its name in the catalogue; the first of them where none is named. */
export async function markChoice(hand: Hand, choice?: string): Promise<void> {
  if (choice) return mark(hand, sameThing[`choice-${choice}`] ?? `choice-${choice}`)
  await hand.page.locator('.choice, .tile').first().tap()
  await hand.look?.()
}

/** From home to the first question of a letter: by what happened, then the letter, then what to bring. */
export async function askForLetter(hand: Hand, event: string, service: string): Promise<void> {
  await openDoor(hand, 'letter')
  await pick(hand, `event-${event}`)
  await pick(hand, `service-${service}`)
  await tapAway(hand, mainAction(hand))
}

/** From home to the first question of a complaint. */
export async function complain(hand: Hand, service: string): Promise<void> {
  await openDoor(hand, 'complaint')
  await pick(hand, `service-${service}`)
  await tapAway(hand, mainAction(hand))
}

/** From home to the first question to the office. */
export async function askTheOffice(hand: Hand): Promise<void> {
  await openDoor(hand, 'info')
  await pick(hand, 'ui-officer')
}
