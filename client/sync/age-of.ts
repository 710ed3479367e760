import type { Made } from '../db/outbox-rows'

const DAY = 24 * 60 * 60 * 1000

/**
 * How long ago something was made, in milliseconds. By the count that no correction of the clock
 * moves, where it was made in the same run of the page. That count may stand still while a phone
 * sleeps, so the clock is believed where it says no more than a week beyond it.
 */
export function ageOf(made: Made, now: Made): number {
  const byClock = Math.round(now.wall - made.wall)
  if (now.session !== made.session) return Math.max(0, byClock)
  const counted = Math.max(0, Math.round(now.mono - made.mono))
  return byClock >= counted && byClock <= counted + 7 * DAY ? byClock : counted
}
