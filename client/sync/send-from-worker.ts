import { dexieOutbox } from '../db/dexie-outbox'
import { OutboxDb } from '../db/outbox-db'
import { browserParts } from './browser-parts'
import { newMemory } from './memory'
import type { SendingParts } from './parts'
import { sendAll } from './send-all'

/**
 * For the service worker's `sync` event: sends what waits though no page is open. Rejects where
 * something still waits for a line, so that the browser wakes the worker again.
 */
export async function sendFromWorker(parts: SendingParts = partsOfWorker()): Promise<void> {
  const { end, waiting } = await sendAll(parts, newMemory(parts))
  if (waiting && (end === 'noLine' || end === 'later')) throw new Error('still waiting for a line')
}

let own: SendingParts | undefined

function partsOfWorker(): SendingParts {
  own ??= browserParts(dexieOutbox(new OutboxDb()))
  return own
}
