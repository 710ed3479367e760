import type { ItemResult, WireItem } from '#shared/wire/sync'
import { Refusal } from '../http/refusal'
import { groupCommit } from '../store/group-commit'
import type { Db, Tables } from '../store/tables'
import { hashOf } from '../vault/chunk-files'
import { left, spend } from './budget'
import { budgetPause, byteBudgets, DISK_PAUSE } from './byte-budgets'
import { missingChunks } from './missing-chunks'
import { instant, type Office } from './office'

export type Arrival = { nonce: string; address: string; items: WireItem[] }
export type Receipt = {
  results: ItemResult[]
  /** Seconds, where something was answered `later`. */
  retryAfter?: number
  /** Why something was answered `later`. */
  because?: 'disk.reserve' | 'budget.spent'
}

export type Receiver = {
  /**
   * Takes what a phone hands in. Resolves after the flush that covers it: what is `created` or
   * `duplicate` in the receipt is on disk. Nothing is opened or judged here. An item whose bytes
   * are not those of its hash was damaged on the way and is left out: the phone sends it again.
   */
  receive(arrival: Arrival): Promise<Receipt>
  idle(): Promise<void>
}

/** @param onFresh hears of new items after they are on disk */
export function openReceiver(office: Office, onFresh: (ids: string[]) => void): Receiver {
  const group = groupCommit(office.db, async (trx: Db, arrivals: Arrived[]) => {
    const free = await office.freeBytes()
    return takeAll(office, trx, arrivals, free - office.limits.diskReserve)
  })

  return {
    idle: group.idle,
    async receive({ nonce, address, items }) {
      const whole = items.map(decode).filter((item) => item.sha256 === hashOf(item.bytes))
      if (whole.length === 0) {
        if (items.length > 0)
          throw new Refusal(422, 'item.damaged', { problems: items.map(damaged) })
        return { results: [] }
      }
      const { fresh, ...receipt } = await group.add({ nonce, address, items: whole })
      if (fresh.length > 0) onFresh(fresh)
      return receipt
    },
  }
}

type Decoded = WireItem & { bytes: Uint8Array }
type Arrived = { nonce: string; address: string; items: Decoded[] }
type Taken = Receipt & { fresh: string[] }
type Row = Tables['items']

/** All arrivals of one moment, in one transaction. */
async function takeAll(
  office: Office,
  trx: Db,
  arrivals: Arrived[],
  disk: number,
): Promise<Taken[]> {
  const ids = [...new Set(arrivals.flatMap(({ items }) => items.map(({ id }) => id)))]
  const known = new Set((await rowsOf(office, trx, ids)).map(({ id }) => id))
  const rows: Row[] = []
  const promised: Tables['promises'][] = []
  const postponed: Pick<Taken, 'retryAfter' | 'because'>[] = []

  for (const { nonce, address, items } of arrivals) {
    const budgets = byteBudgets(office, address)
    let budget = await left(trx, office, budgets)
    let spent = 0
    let later: Pick<Taken, 'retryAfter' | 'because'> = {}
    for (const item of items) {
      if (known.has(item.id)) continue
      const cost = costOf(item)
      if (cost > disk) later = { retryAfter: DISK_PAUSE, because: 'disk.reserve' }
      else if (cost > budget) later = { retryAfter: budgetPause(office), because: 'budget.spent' }
      else {
        known.add(item.id)
        rows.push(toRow(office, nonce, item))
        for (const sha256 of new Set(item.chunks)) {
          promised.push({ office_id: office.id, item_id: item.id, sha256 })
        }
        budget -= cost
        disk -= cost
        spent += cost
      }
    }
    if (spent > 0) await spend(trx, office, budgets, spent)
    postponed.push(later)
  }

  for (const part of parts(rows, 500)) {
    await trx
      .insertInto('items')
      .values(part)
      .onConflict((conflict) => conflict.columns(['office_id', 'id']).doNothing())
      .execute()
  }
  for (const part of parts(promised, 2000)) await trx.insertInto('promises').values(part).execute()

  const stored = new Map((await rowsOf(office, trx, ids)).map((row) => [row.id, row]))
  const missing = await missingChunks(office, trx, ids)
  return arrivals.map(({ nonce, items }, n) => ({
    ...postponed[n],
    fresh: items
      .filter(({ id }) => rows.some((row) => row.id === id && row.nonce === nonce))
      .map(({ id }) => id),
    results: items.map(({ id, sha256 }) => ({
      id,
      sha256,
      is: resultOf(office, stored.get(id), sha256, nonce),
      missing: stored.get(id)?.sha256 === sha256 ? (missing.get(id) ?? []) : [],
    })),
  }))
}

function resultOf(
  office: Office,
  row: StoredRow | undefined,
  sha256: string,
  nonce: string,
): ItemResult['is'] {
  if (!row) return 'later'
  if (row.sha256 !== sha256) return 'conflict'
  if (row.state === 'unreadable' || !office.vault.knowsKey(row.key_id)) return 'unreadable'
  return row.nonce === nonce ? 'created' : 'duplicate'
}

type StoredRow = Pick<Row, 'id' | 'sha256' | 'nonce' | 'state' | 'key_id'>

async function rowsOf(office: Office, trx: Db, ids: string[]): Promise<StoredRow[]> {
  const found: StoredRow[] = []
  for (const part of parts(ids, 1000)) {
    found.push(
      ...(await trx
        .selectFrom('items')
        .select(['id', 'sha256', 'nonce', 'state', 'key_id'])
        .where('office_id', '=', office.id)
        .where('id', 'in', part)
        .execute()),
    )
  }
  return found
}

function toRow(office: Office, nonce: string, item: Decoded): Row {
  const readable = office.vault.knowsKey(item.keyId)
  return {
    office_id: office.id,
    id: item.id,
    kind: item.kind,
    key_id: item.keyId,
    sha256: item.sha256,
    sealed: item.bytes,
    claim_hash: item.claimHash ?? null,
    nonce,
    made_at: item.madeAt,
    age: Math.min(item.age, LONGEST_AGE),
    received_at: instant(office),
    state: readable ? 'stored' : 'unreadable',
    reason: readable ? null : 'key.unknown',
    case_id: null,
    waits_for: null,
  }
}

const decode = (item: WireItem): Decoded => ({
  ...item,
  bytes: Buffer.from(item.sealed, 'base64url'),
})
const damaged = (_: WireItem, n: number) => ({ field: `items.${n}`, reason: 'item.damaged' })

/** Its row, its place in the indexes, and a row for each chunk it promises. */
const costOf = ({ bytes, chunks }: Decoded) => bytes.length + 400 + chunks.length * 120

/** Sixty years in milliseconds do not fit everywhere; a monotonic count never gets near. */
const LONGEST_AGE = 2 ** 31 - 1

function* parts<T>(all: T[], size: number): Generator<T[]> {
  for (let n = 0; n < all.length; n += size) yield all.slice(n, n + size)
}
