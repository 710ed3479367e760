import { MAX_ASKS, MAX_ITEMS } from '#shared/wire/sync'
import type { AdoptedRow, CaseRow, ItemRow } from '../db/outbox-rows'
import type { Outbox } from '../db/outbox-store'

/** Sealed bytes in one request. Larger ones die more often on a weak line and then die whole. */
export const BATCH_BYTES = 96 * 1024

const DAY = 24 * 60 * 60 * 1000

/** What goes into one request. */
export type Batch = { items: ItemRow[]; asks: CaseRow[]; find?: AdoptedRow }

export type Circumstances = {
  /** By the phone's clock. */
  now: number
  /** Items the office said it cannot take yet. */
  postponed: ReadonlySet<string>
  /** Cases asked about in this run already. */
  asked: ReadonlySet<string>
}

/**
 * What to send, as requests in their order: oldest first, together as far as they fit, with the
 * questions for news on the first. What is told without a name shares a request with nothing: no
 * other item, no question, no device (design §4). Nothing waits for another, except a later word on
 * a case for the submission it belongs to, where the office cannot take that yet.
 */
export function plan(outbox: Outbox, circumstances: Circumstances): Batch[] {
  const byId = new Map(outbox.items.map((item) => [item.id, item]))
  const items = [...outbox.items]
    .sort((a, b) => a.seq - b.seq)
    .filter((item) => isDue(item, byId.get(item.of), outbox.epoch, circumstances))
  const asks = outbox.cases.filter(
    ({ id }) => !circumstances.asked.has(id) && isKnownThere(byId.get(id)),
  )
  const together = inBatches(
    items.filter(({ alone }) => !alone),
    asks.filter(({ alone }) => !alone),
  )
  return [
    ...together,
    ...items.filter(({ alone }) => alone).map((item) => ({ items: [item], asks: [] })),
    ...asks.filter(({ alone }) => alone).map((row) => ({ items: [], asks: [row] })),
    ...outbox.adopted
      .filter(({ claim }) => !circumstances.asked.has(claim))
      .map((find) => ({ items: [], asks: [], find })),
  ]
}

/** One request that was too large as two; undefined where it cannot be made smaller. */
export function halves({ items, asks }: Batch): [Batch, Batch] | undefined {
  const parts = items.length + asks.length
  if (parts < 2) return undefined
  const middle = Math.ceil(parts / 2)
  return [
    { items: items.slice(0, middle), asks: asks.slice(0, Math.max(0, middle - items.length)) },
    { items: items.slice(middle), asks: asks.slice(Math.max(0, middle - items.length)) },
  ]
}

/** Chunks the office lacks and this phone holds, item by item. */
export function chunksToSend({ items, epoch }: Outbox): { item: string; sha256: string }[] {
  return [...items]
    .sort((a, b) => a.seq - b.seq)
    .filter((item) => item.state.is === 'held' || isReceipted(item, epoch))
    .flatMap(({ id, missing }) => missing.map((sha256) => ({ item: id, sha256 })))
}

/** Whether an item is the office's own word that it has it, as the office stands today. */
export function isReceipted(item: ItemRow, epoch: string | undefined): boolean {
  return item.state.is === 'receipted' && item.state.epoch === epoch
}

/** Whether anything here still has to reach the office: then trying goes on by itself. */
export function isWaiting({ items, adopted, epoch }: Outbox): boolean {
  return (
    adopted.length > 0 ||
    items.some((item) =>
      item.state.is === 'held' ? item.missing.length > 0 : !isReceipted(item, epoch) || !item.whole,
    )
  )
}

function isDue(
  item: ItemRow,
  submission: ItemRow | undefined,
  epoch: string | undefined,
  { now, postponed }: Circumstances,
): boolean {
  if (postponed.has(item.id)) return false
  if (submission?.state.is === 'queued' && postponed.has(submission.id)) return false
  switch (item.state.is) {
    case 'queued':
      return true
    case 'held':
      // The office may have found its key, or mended its proxy. The clock may have jumped either way.
      return Math.abs(now - item.state.at) >= DAY
    case 'receipted':
      // Offered again: to an office that came back from a backup, and to hear that every chunk is there.
      return item.state.epoch !== epoch || (!item.whole && item.missing.length === 0)
  }
}

/** Whether the office can know the case; without its submission here it was let go of, or adopted. */
function isKnownThere(submission: ItemRow | undefined): boolean {
  if (!submission || submission.state.is === 'receipted') return true
  return submission.state.is === 'held' && submission.state.because === 'unreadable'
}

function inBatches(items: ItemRow[], asks: CaseRow[]): Batch[] {
  const batches: Batch[] = []
  let batch: Batch = { items: [], asks: asks.slice(0, MAX_ASKS) }
  let bytes = 0
  for (const item of items) {
    const isFull = batch.items.length === MAX_ITEMS || bytes + item.bytes > BATCH_BYTES
    if (isFull && batch.items.length > 0) {
      batches.push(batch)
      batch = { items: [], asks: [] }
      bytes = 0
    }
    batch.items.push(item)
    bytes += item.bytes
  }
  if (batch.items.length + batch.asks.length > 0) batches.push(batch)
  for (let at = MAX_ASKS; at < asks.length; at += MAX_ASKS) {
    batches.push({ items: [], asks: asks.slice(at, at + MAX_ASKS) })
  }
  return batches
}
