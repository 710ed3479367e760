import { awayFrom, type Hand, hereIs, mainAction, tapAway } from './hand'

/** From the review: turns every page of it, hands in, and waits for the number. */
export async function handIn(hand: Hand): Promise<string> {
  const { page } = hand
  const send = mainAction(hand).filter({ has: page.locator('[data-picture="ui-send"]') })
  while (!(await send.isVisible())) await tapAway(hand, mainAction(hand))
  const before = await page.evaluate(hereIs)
  await send.tap()
  await awayFrom(hand, before)
  return codeOf(hand)
}

/** The ten digits on the screen. */
export async function codeOf({ page }: Hand): Promise<string> {
  const shown = await page.locator('.ticket-number').textContent()
  return (shown ?? '').replace(/\D/g, '')
}
