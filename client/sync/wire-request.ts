import { type SyncRequest, WIRE_VERSION, type WireItem } from '#shared/wire/sync'
import type { CaseRow, ItemRow, Made } from '../db/outbox-rows'
import { ageOf } from './age-of'
import { toBase64Url } from './bytes-as-text'
import type { Batch } from './plan'
import type { Sent } from './take-in'

/** An item of the queue as it travels. */
export function wireItem(item: ItemRow, sealed: Uint8Array, now: Made): WireItem {
  const { id, kind, keyId, sha256, claimHash, files, made } = item
  return {
    ...{ id, kind, keyId, sha256, sealed: toBase64Url(sealed) },
    ...(claimHash && { claimHash }),
    chunks: files.flatMap(({ chunks }) => chunks),
    madeAt: new Date(made.wall).toISOString(),
    age: ageOf(made, now),
  }
}

/** @param items those of the batch whose sealed bytes are still whole */
export function syncRequest(
  items: WireItem[],
  { asks, find }: Batch,
  epoch: string | undefined,
  nonce: string,
): SyncRequest {
  return {
    ...{ v: WIRE_VERSION, nonce, items },
    asks: asks.map((row) => ({ id: row.id, claim: row.claim, rev: knownRev(row, epoch) })),
    ...(find && { find: { code: find.code, claim: find.claim } }),
  }
}

/** What has to be remembered of a request until its answer comes. */
export function sentOf({ items, asks, find }: Batch, epoch: string | undefined): Sent {
  return {
    epoch,
    items: new Map(items.map(({ id, turn }) => [id, turn])),
    asks: new Map(asks.map((row) => [row.id, knownRev(row, epoch)])),
    ...(find && { find }),
  }
}

/** Revs are counted anew by an office that came back from a backup. */
function knownRev(row: CaseRow, epoch: string | undefined): number {
  return row.epoch === epoch ? row.rev : 0
}
