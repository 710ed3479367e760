import { obeyed, pause } from './pause'
import type { Sending } from './send-all'

export type NextTry = {
  /** Fruitless runs in a row. */
  tries: number
  /** Milliseconds until the next run; undefined where there is no need of one. */
  wait?: number
  /** The office asked for it: no sign of a better line makes it shorter. */
  byOffice: boolean
}

/** When to send again by itself. Never stops as long as something waits. */
export function nextTry(sending: Sending, before: number, chance: number): NextTry {
  if (sending.end === 'later' && sending.retryAfter !== undefined) {
    return { tries: before + 1, wait: obeyed(sending.retryAfter), byOffice: true }
  }
  // Something arrived: once more, since the office opens it only after its receipt, and may have a word.
  if (!sending.waiting && !sending.progress) return { tries: 0, byOffice: false }
  const tries = sending.progress ? 1 : before + 1
  return { tries, wait: pause(tries, chance), byOffice: false }
}
