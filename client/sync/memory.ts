import type { SendingParts } from './parts'
import { chanceFrom, obeyed, pause } from './pause'

/**
 * What a sender remembers between its runs, and forgets with the page: a new page tries everything.
 * Waits are measured by the count that no correction of the clock moves.
 */
export type Memory = {
  /** Something was saved or asked for while a run was going on: photos let it pass. */
  isCalled: boolean
  /** Puts off one item that cannot go now; nothing else waits for it. */
  postpone(id: string, retryAfter?: number): void
  postponed(): Set<string>
  /** It went: the next time counts from the beginning. */
  settle(id: string): void
  /** After a sign of a better line. What the office itself put off stays so. */
  forgetFailures(): void
}

export function newMemory({ clock, random }: Pick<SendingParts, 'clock' | 'random'>): Memory {
  const waits = new Map<string, { tries: number; until: number; byOffice: boolean }>()
  return {
    isCalled: false,
    postpone(id, retryAfter) {
      const tries = (waits.get(id)?.tries ?? 0) + 1
      const wait = retryAfter === undefined ? pause(tries, chanceFrom(random)) : obeyed(retryAfter)
      waits.set(id, { tries, until: clock.mono() + wait, byOffice: retryAfter !== undefined })
    },
    postponed: () =>
      new Set([...waits].filter(([, { until }]) => until > clock.mono()).map(([id]) => id)),
    settle: (id) => void waits.delete(id),
    forgetFailures() {
      for (const [id, { byOffice }] of waits) if (!byOffice) waits.delete(id)
    },
  }
}
