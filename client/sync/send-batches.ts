import type { ItemResult, WireItem } from '#shared/wire/sync'
import type { HeldReason, ItemRow } from '../db/outbox-rows'
import type { Outbox } from '../db/outbox-store'
import { sha256, toBase64Url } from './bytes-as-text'
import { exchange } from './exchange'
import { madeNow } from './made-now'
import type { Memory } from './memory'
import type { SendingParts } from './parts'
import { type Batch, halves, plan } from './plan'
import type { Outcome } from './read-answer'
import { exhausted, isEnough, type Run, type Stop } from './run'
import { takeIn } from './take-in'
import { sentOf, syncRequest, wireItem } from './wire-request'

/** Sends what waits and asks for news, request by request. */
export async function sendBatches(
  parts: SendingParts,
  memory: Memory,
  run: Run,
): Promise<{ stop?: Stop; sent: number }> {
  const outbox = await parts.store.look()
  const postponed = new Set([...memory.postponed(), ...exhausted(run)])
  const queue = plan(outbox, { now: parts.clock.now(), postponed, asked: run.asked })
  const sent = queue.length
  for (let batch = queue.shift(); batch; batch = queue.shift()) {
    const outcome = await sendBatch(parts, memory, run, batch, outbox.epoch)
    const smaller = isTroubled(outcome) ? halves(batch) : undefined
    if (smaller) queue.unshift(...smaller)
    else if (outcome.kind !== 'answered') await setAside(parts, memory, run, batch, outcome)
    if (outcome.kind === 'answered') run.failures = 0
    const stop = stopAfter(outcome, run)
    if (stop) return { stop, sent }
  }
  return { sent }
}

/** Whether the rest would meet the same: a dead line, or an office that asks for patience. */
function stopAfter(outcome: Outcome<unknown>, run: Run): Stop | undefined {
  if (outcome.kind === 'unreachable') return { end: 'noLine' }
  if (outcome.kind === 'failed' && isEnough(run)) return { end: 'noLine' }
  if (outcome.kind !== 'later') return undefined
  const { retryAfter } = outcome
  return { end: 'later', ...(retryAfter !== undefined && { retryAfter }) }
}

async function sendBatch(
  parts: SendingParts,
  memory: Memory,
  run: Run,
  batch: Batch,
  epoch: string | undefined,
): Promise<Outcome<unknown>> {
  const items = await readWhole(parts, batch.items)
  if (items.length + batch.asks.length === 0 && !batch.find) return { kind: 'answered', answer: [] }

  const request = syncRequest(items, batch, epoch, toBase64Url(parts.random(16)))
  const outcome = await exchange(parts, request)
  if (outcome.kind !== 'answered') return outcome
  const { answer } = outcome
  const now = parts.clock.now()
  const ids = [...batch.items, ...batch.asks].map(({ id }) => id)
  if (answer.found) ids.push(answer.found.id)
  let isNewEpoch = false
  await parts.store.change(
    (outbox: Outbox) => {
      const change = takeIn(outbox, sentOf(batch, epoch), answer, now)
      isNewEpoch = outbox.epoch !== undefined && change.epoch !== undefined
      return change
    },
    [...new Set(ids)],
  )

  const results = new Map(answer.results.map((result) => [result.id, result]))
  for (const { id, sha256: hash } of items) {
    run.offered.set(id, (run.offered.get(id) ?? 0) + 1)
    const result = results.get(id)
    // Left out of the answer is not sent; a receipt for other bytes is none.
    if (!result || result.is === 'later') memory.postpone(id, result && answer.retryAfter)
    else if (isReceipt(result) && result.sha256 !== hash) memory.postpone(id)
    else memory.settle(id)
    if (result?.is === 'unreadable') run.isKeyUnknown = true
    if (result && isReceipt(result)) run.progress = true
  }
  if (isNewEpoch) run.asked.clear()
  else {
    for (const { id } of batch.asks) run.asked.add(id)
    if (batch.find) run.asked.add(batch.find.claim)
  }
  if (answer.news.length > 0 || answer.found) run.progress = true
  run.officeTime = Date.parse(answer.serverTime)
  return outcome
}

const isReceipt = ({ is }: ItemResult) => is === 'created' || is === 'duplicate'

/** Items with their sealed bytes; where those are not what was handed in any more, a person must look. */
async function readWhole(parts: SendingParts, items: ItemRow[]): Promise<WireItem[]> {
  const sealed = await parts.store.sealedOf(items.map(({ id }) => id))
  const now = madeNow(parts.clock)
  const whole: WireItem[] = []
  for (const item of items) {
    const bytes = sealed.get(item.id) ?? new Uint8Array()
    if ((await sha256(bytes)) === item.sha256) whole.push(wireItem(item, bytes, now))
    else await hold(parts, { items: [item], asks: [] }, 'fileLost')
  }
  return whole
}

/** Sets an item aside until a person looks; once a day it is offered again. */
async function hold(parts: SendingParts, { items }: Batch, because: HeldReason): Promise<void> {
  const at = parts.clock.now()
  const ids = items.map(({ id }) => id)
  await parts.store.change(
    (outbox) => ({
      items: outbox.items
        // What another sender brought home meanwhile needs nobody.
        .filter(({ state }) => state.is !== 'receipted')
        .map((item) => ({ ...item, state: { is: 'held', because, at } })),
    }),
    ids,
  )
}

/** What goes wrong for this batch alone: made smaller, it tells which part it is. */
function isTroubled({ kind }: Outcome<unknown>): boolean {
  return kind === 'tooLarge' || kind === 'refused' || kind === 'failed'
}

/** What cannot go now, and cannot be made smaller, lets the others pass. */
async function setAside(
  parts: SendingParts,
  memory: Memory,
  run: Run,
  batch: Batch,
  outcome: Outcome<unknown>,
): Promise<void> {
  // A dead line is nobody's fault.
  if (outcome.kind === 'unreachable' || outcome.kind === 'later') return
  // A proxy that refuses what the office would take may be mended: then nobody has to look.
  if (outcome.kind === 'tooLarge' && outcome.byOffice) await hold(parts, batch, 'tooLarge')
  if (outcome.kind === 'refused') await hold(parts, batch, 'refused')
  const retryAfter = outcome.kind === 'noRoom' ? outcome.retryAfter : undefined
  for (const { id } of batch.items) memory.postpone(id, retryAfter)
  for (const { id } of batch.asks) run.asked.add(id)
  if (batch.find) run.asked.add(batch.find.claim)
}
