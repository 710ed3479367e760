import { giveDate, giveRtRw, tell, typeDigits } from './give'
import { type Hand, screenOf, secondAction, tapAway } from './hand'
import { goOn } from './home'
import { takePhoto } from './photo'
import { mark, markChoice } from './pick'

/**
 * What to answer where, by the step as it stands in the address: `{ 'ask-purpose': 'bank' }`. What is
 * left out gets the usual answer of its kind of question.
 *
 * who: `self` `other` · helper: `family` `neighbour` `rtRw` `officer` · names, streets, landmarks and
 * stories: `voice`, `skip`, `typed: …`, and for stories `pick: …` · nik, phone: digits or `skip` ·
 * date: `2026-02-14` · choice: its name · yes-no: `yes` `no` · number: `3` · address: `2/4` · place:
 * `here`, `2/4`, `skip` · photo: `photo`, `skip` · paper: `photo` `bring` `notYet`
 */
export type Wishes = Readonly<Record<string, string>>

const usual: Wishes = {
  'ask-who': 'self',
  'ask-helper': 'neighbour',
  'ask-helper-name': 'skip',
  'ask-name': 'typed: Mbah Sarinah',
  'ask-nik': '3302214101500001',
  'ask-phone': '081229990000',
  // Neither too late for what has been nor too early for what will be.
  'ask-date': `${new Date().getFullYear()}-02-14`,
  'ask-yes-no': 'yes',
  'ask-number': '2',
  'ask-address': '2/4',
  'ask-street': 'skip',
  'ask-photo': 'photo',
  'ask-words': 'typed: Mau mengurus pinjaman',
  'ask-place': '2/4',
  'ask-place-numbers': '2/4',
  'ask-landmark': 'skip',
  'ask-paper': 'bring',
}

/** The step that the phone is at, as its address names it. */
export function stepOf({ page }: Hand): string {
  return /\/(?:isi\/[^/]+|lengkapi)\/([^/?]+)/.exec(page.url())?.[1] ?? ''
}

/** Answers questions until the review, or until the step or screen named. */
export async function answerAll(hand: Hand, wishes: Wishes = {}, until = 'review'): Promise<void> {
  for (let asked = 0; asked < 60; asked++) {
    if (stepOf(hand) === until || (await screenOf(hand)) === until) return
    await answer(hand, wishes)
  }
  throw new Error(`never came to ${until}`)
}

/** Answers the question on the screen, whatever its kind, and goes on to the next. */
export async function answer(hand: Hand, wishes: Wishes = {}): Promise<void> {
  const screen = await screenOf(hand)
  const wish = wishes[stepOf(hand)] ?? usual[screen] ?? ''
  if (wish === 'skip') return tapAway(hand, secondAction(hand))
  await give(hand, screen, wish)
  await goOn(hand)
}

async function give(hand: Hand, screen: string, wish: string): Promise<void> {
  const { page } = hand
  switch (screen) {
    case 'ask-who':
      return mark(hand, `ui-${wish}`)
    case 'ask-helper':
      return mark(hand, helpers[wish] ?? wish)
    case 'ask-choice':
      return markChoice(hand, wish || undefined)
    case 'ask-yes-no':
      await page
        .locator('.choice')
        .nth(wish === 'yes' ? 0 : 1)
        .tap()
      return hand.look?.()
    case 'ask-name':
    case 'ask-words':
    case 'ask-street':
    case 'ask-landmark':
    case 'ask-helper-name':
      return tell(hand, wish)
    case 'ask-nik':
    case 'ask-phone':
      return typeDigits(hand, wish)
    case 'ask-date':
      return giveDate(hand, wish)
    case 'ask-number':
      for (let more = 1; more < Number(wish); more++)
        await page.locator('.number-step').last().tap()
      return hand.look?.()
    case 'ask-address':
    case 'ask-place-numbers':
      return giveRtRw(hand, wish)
    case 'ask-photo':
      return takePhoto(hand)
    case 'ask-place':
      return mark(hand, wish === 'here' ? 'ui-position' : 'field-address')
    case 'ask-paper':
      await mark(hand, papers[wish] ?? wish)
      if (wish !== 'photo') return
      await goOn(hand)
      return takePhoto(hand)
    default:
      throw new Error(`no question: ${screen}`)
  }
}

const helpers: Record<string, string> = {
  family: 'choice-family',
  neighbour: 'choice-neighbour',
  rtRw: 'ui-rt-helper',
  officer: 'ui-officer',
}
const papers: Record<string, string> = {
  photo: 'ui-camera',
  bring: 'ui-bring',
  notYet: 'ui-not-yet',
}
