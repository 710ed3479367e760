import type { DraftStore } from '../db/draft'
import type { OutboxStore } from '../db/outbox-store'
import type { Seal } from './seal'

/** Time as the outbox sees it. Waits are measured by `mono`, since a phone's clock may jump by a year. */
export type Clock = {
  /** Milliseconds since 1970, by the phone's clock. */
  now(): number
  /** Milliseconds since this page or worker began; never goes back. */
  mono(): number
  /** Names this run of the page or worker, to which `mono` belongs. */
  session: string
  /** Calls back once; returns how not to. */
  after(ms: number, callBack: () => void): () => void
  /** Aborts what takes longer. */
  timeout(ms: number): AbortSignal
}

/** Runs the work if nobody else is sending, in whichever tab or worker; `busy` otherwise. */
export type Lock = <T>(work: () => Promise<T>) => Promise<T | 'busy'>

/** All that sending needs from outside. Nothing in `sync` reaches for the world by itself. */
export type SendingParts = {
  store: OutboxStore
  clock: Clock
  random: (bytes: number) => Uint8Array<ArrayBuffer>
  fetch: (path: string, init: RequestInit) => Promise<Response>
  lock: Lock
}

/** Why to try now. A `tick` and a `timer` come by themselves; the others are signs of a better line. */
export type Reason = 'saved' | 'opened' | 'visible' | 'online' | 'tap' | 'tick' | 'timer'

/** What only a page in a browser can do. */
export type Surroundings = {
  /** Asks the browser not to clear our storage when the disk runs low. */
  persist(): Promise<void>
  /** Asks to be woken when there is a line, where that exists. */
  askForWaking(): Promise<void>
  isWorkerActive(): Promise<boolean>
  /** Hears of everything that is worth a try; returns how to stop. */
  listen(onReason: (reason: Reason) => void): () => void
}

export type OutboxParts = SendingParts & {
  /** Swept at the start; left out where drafts live in memory. */
  drafts?: DraftStore
  channel: 'phone' | 'volunteer' | 'kiosk'
  seal: Seal
  surroundings: Surroundings
}
