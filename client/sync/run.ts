/** Why a run went no further. */
export type Stop = { end: 'noLine' } | { end: 'later'; retryAfter?: number }

/** What one run of sending has done so far. It ends with the run. */
export type Run = {
  /** Cases, and claims of scanned tickets, asked about. */
  asked: Set<string>
  /** How often each item was offered. */
  offered: Map<string, number>
  /** Chunks sent, whatever came of it. */
  tried: Set<string>
  /** Requests in a row over which the office stumbled. */
  failures: number
  /** By the last answer; milliseconds since 1970. */
  officeTime?: number
  /** Something was sealed for a key the office does not know. */
  isKeyUnknown: boolean
  /** Something arrived, or was heard. */
  progress: boolean
}

export function newRun(): Run {
  return {
    ...{ asked: new Set(), offered: new Map(), tried: new Set() },
    ...{ failures: 0, isKeyUnknown: false, progress: false },
  }
}

/** Once to arrive, once to hear that all chunks are there, once for an office that came back from a backup. */
const MOST_OFFERS = 3

/** Items that had their turns: the rest is for another run, so that this one ends whatever the office says. */
export function exhausted({ offered }: Run): string[] {
  return [...offered].filter(([, times]) => times >= MOST_OFFERS).map(([id]) => id)
}

/** One poisoned item among 50 is found in 7 halvings; an office that stumbles longer is not well. */
const MOST_FAILURES = 8

/** Counts what the office stumbled over; says whether to leave it alone for now. */
export function isEnough(run: Run): boolean {
  return ++run.failures >= MOST_FAILURES
}
