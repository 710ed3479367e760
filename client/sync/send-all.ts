import { fetchVoices } from './fetch-voices'
import type { Memory } from './memory'
import { fetchOffice, refreshOffice } from './office-info'
import type { SendingParts } from './parts'
import { isWaiting } from './plan'
import { newRun, type Run, type Stop } from './run'
import { sendBatches } from './send-batches'
import { sendChunks } from './send-chunks'
import { tidy } from './tidy'

/** What came of one run of sending. */
export type Sending = {
  /** `busy`: another tab or the worker is at it. `broken`: this phone's database cannot be read. */
  end: 'through' | 'busy' | 'broken' | Stop['end']
  /** Seconds that the office asked for. */
  retryAfter?: number
  progress: boolean
  /** Something still has to go. */
  waiting: boolean
}

/**
 * Sends everything that waits and brings what is new. Safe to call as often as you like, from any
 * tab or worker: one sends at a time, and if two did, the office would keep each item once. Never
 * throws.
 */
export async function sendAll(parts: SendingParts, memory: Memory): Promise<Sending> {
  const run = newRun()
  try {
    const stop = await parts.lock(async () => send(parts, memory, run))
    if (stop === 'busy') return { end: 'busy', progress: false, waiting: true }
    const waiting = isWaiting(await parts.store.look())
    return { end: 'through', ...stop, progress: run.progress, waiting }
  } catch {
    // The disk is full of something else, or the database is closed for good: the rows are where they were.
    return { end: 'broken', progress: run.progress, waiting: true }
  }
}

async function send(parts: SendingParts, memory: Memory, run: Run): Promise<Stop | undefined> {
  for (let round = 0; round < MOST_ROUNDS; round++) {
    memory.isCalled = false
    const batches = await sendBatches(parts, memory, run)
    if (batches.stop) return batches.stop
    const chunks = await sendChunks(parts, memory, run)
    if (chunks.stop) return chunks.stop
    if (batches.sent + chunks.sent === 0 && !memory.isCalled) break
  }
  await afterwards(parts, run)
  return undefined
}

/** Enough to send, to hear, and to be called away from the photos now and then; the rest is for another run. */
const MOST_ROUNDS = 12

/** What can wait until everything has gone. */
async function afterwards(parts: SendingParts, run: Run): Promise<void> {
  const { store, clock } = parts
  if (run.isKeyUnknown) await fetchOffice(parts)
  else await refreshOffice(parts)
  await fetchVoices(parts)
  const { officeTime } = run
  if (officeTime === undefined) return
  if (tidy(await store.look(), officeTime, clock.now())) {
    await store.change((outbox) => tidy(outbox, officeTime, clock.now()))
  }
}
