import type { Made } from '../db/outbox-rows'
import type { Clock } from './parts'

/** This moment, by both of a phone's ways to tell it. */
export function madeNow(clock: Clock): Made {
  return { wall: clock.now(), mono: clock.mono(), session: clock.session }
}
