import 'fake-indexeddb/auto'
import { randomUUID } from 'node:crypto'
import { findService } from '#shared/services/catalogue'
import { dexieOutbox } from '../../client/db/dexie-outbox'
import { memoryDrafts } from '../../client/db/memory-drafts'
import { OutboxDb } from '../../client/db/outbox-db'
import { startDraft } from '../../client/flow/start-draft'
import { browserParts } from '../../client/sync/browser-parts'
import { handIn } from '../../client/sync/hand-in'
import { newMemory } from '../../client/sync/memory'
import { fetchOffice } from '../../client/sync/office-info'
import type { OutboxParts, SendingParts } from '../../client/sync/parts'
import { seal } from '../../client/sync/seal'
import { sendAll } from '../../client/sync/send-all'
import { aSubmission } from '../fixtures/a-submission'
import type { RunningServer } from '../fixtures/start-server'
import { atTheDesk } from '../journeys/steps/officer'

/**
 * A phone's queue sent to a real server by the phone's own modules: the database in memory, all else
 * as it is. `seconds` until everything is receipted, `openedSeconds` until the office has made a case
 * of each, which it does behind its receipts.
 */
export async function measureDrain(server: RunningServer, count: number) {
  const desk = await atTheDesk(server)
  const line = countedLine(server.url)
  const db = new OutboxDb(`bench-${randomUUID()}`)
  const parts: OutboxParts = {
    ...{ ...browserParts(dexieOutbox(db)), fetch: line.fetch, lock: (work) => work() },
    ...{ channel: 'phone', seal, surroundings: nowhere },
  }
  await fetchOffice(parts)
  const queueing = performance.now()
  await queue(parts, count)
  const queuedSeconds = (performance.now() - queueing) / 1000
  line.reset()

  const began = performance.now()
  const memory = newMemory(parts)
  for (let sending = await sendAll(parts, memory); sending.waiting; ) {
    // What did not fit into one run; a dead line would never end here.
    if (sending.end !== 'through') throw new Error(`sending ended with ${sending.end}`)
    sending = await sendAll(parts, memory)
  }
  const seconds = (performance.now() - began) / 1000
  const counted = line.counted()
  const { items } = await parts.store.look()
  const arrived = items.filter(({ state, whole }) => state.is === 'receipted' && whole).length
  if (arrived !== count) throw new Error(`of ${count} arrived ${arrived}`)
  while ((await desk.countCases()) < count) await new Promise((done) => setTimeout(done, 50))
  const openedSeconds = (performance.now() - began) / 1000
  db.close()
  return { count, seconds, openedSeconds, queuedSeconds, ...counted }
}

async function queue(parts: OutboxParts, count: number): Promise<void> {
  const service = findService('keterangan-usaha')
  if (!service) throw new Error('no such service')
  const { answers, papers } = aSubmission()
  const drafts = memoryDrafts()
  for (let made = 0; made < count; made++) {
    await handIn(
      parts,
      { ...startDraft(service, 'id', Date.now(), randomUUID), answers, papers },
      drafts,
    )
  }
}

/** Node's `fetch` to one server; counts what bodies go up and come down. */
function countedLine(url: string) {
  let counted = { requests: 0, kilobytesUp: 0, kilobytesDown: 0 }
  const send: SendingParts['fetch'] = async (path, init) => {
    const body = init.body as string | ArrayBuffer | undefined
    const response = await fetch(url + path, init)
    const answer = await response.arrayBuffer()
    counted.requests++
    counted.kilobytesUp += Buffer.byteLength(body ?? '') / 1000
    counted.kilobytesDown += answer.byteLength / 1000
    return new Response(answer, { status: response.status, headers: response.headers })
  }
  return {
    fetch: send,
    reset: () => {
      counted = { requests: 0, kilobytesUp: 0, kilobytesDown: 0 }
    },
    counted: () => counted,
  }
}

const nowhere: OutboxParts['surroundings'] = {
  persist: async () => {},
  askForWaking: async () => {},
  isWorkerActive: async () => false,
  listen: () => () => {},
}
