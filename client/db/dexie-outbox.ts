import Dexie, { liveQuery } from 'dexie'
import { giveUpBallast, keepBallast } from './ballast'
import type { OutboxDb } from './outbox-db'
import type { Recording } from './outbox-port'
import type { Meta, MetaRow } from './outbox-rows'
import type { Change, Outbox, OutboxStore } from './outbox-store'
import { cut, join } from './pieces'
import { stored } from './stored'

/** The outbox on this phone's disk. */
export function dexieOutbox(db: OutboxDb): OutboxStore {
  const { items, sealed, chunks, cases, adopted, voices, meta } = db
  const safely = <T>(work: () => PromiseLike<T>) => stored(db, work, () => giveUpBallast(db))

  async function read(ids?: readonly string[]): Promise<Outbox> {
    const [itemRows, caseRows, adoptedRows, epoch, seq] = await Promise.all([
      ids ? items.bulkGet([...ids]) : items.toArray(),
      ids ? cases.bulkGet([...ids]) : cases.toArray(),
      adopted.toArray(),
      metaOf(db, 'epoch'),
      metaOf(db, 'seq'),
    ])
    return {
      items: itemRows.filter((row) => row !== undefined),
      cases: caseRows.filter((row) => row !== undefined),
      adopted: adoptedRows,
      ...(epoch !== undefined && { epoch }),
      seq: seq ?? 0,
    }
  }

  return {
    look: () => safely(() => db.transaction('r', items, cases, adopted, meta, () => read())),

    keep: ({ item, of, sealed: bytes, chunks: pieces }) =>
      safely(() =>
        db.transaction('rw', items, sealed, chunks, cases, meta, async () => {
          // The case outlives its item: a draft that came back after months is still the same ticket.
          if (await (of ? cases.get(of.id) : items.get(item.id))) return
          const seq = ((await metaOf(db, 'seq')) ?? 0) + 1
          await meta.put({ key: 'seq', value: seq })
          await items.add({ ...item, seq })
          await sealed.bulkAdd(cut(bytes).map((piece, n) => ({ id: item.id, n, bytes: piece })))
          await chunks.bulkAdd(pieces.map((piece) => ({ ...piece, item: item.id })))
          if (of) await cases.add({ ...of, seq })
        }),
      ),

    change: (decide, ids) =>
      safely(() =>
        db.transaction('rw', db.tables, async () => {
          const change = decide(await read(ids))
          if (change) await write(db, change)
        }),
      ),

    sealedOf: (id) =>
      safely(async () => join((await between(sealed, id).toArray()).map(({ bytes }) => bytes))),

    chunk: (sha256) =>
      safely(async () => {
        try {
          return (await chunks.get(sha256))?.bytes
        } catch (error) {
          // Chromium's name for a value whose file was removed under it.
          if ((error as Error).name === 'NotReadableError') return new ArrayBuffer(0)
          throw error
        }
      }),

    lose: (id, sha256, damaged) =>
      safely(() =>
        db.transaction('rw', items, chunks, async () => {
          const item = await items.get(id)
          if (!item?.missing.includes(sha256)) return
          if (!damaged && (await chunks.where('sha256').equals(sha256).count()) > 0) return
          const missing = item.missing.filter((one) => one !== sha256)
          await items.put({ ...item, missing, lost: [...item.lost, sha256] })
          await chunks.delete(sha256)
        }),
      ),

    voice: (voiceId) =>
      safely(async () => {
        const [first, ...rest] = await between(voices, voiceId).toArray()
        if (!first) return undefined
        const bytes = join([first, ...rest].map((piece) => piece.bytes))
        return { mime: first.mime as Recording['mime'], ms: first.ms, bytes }
      }),

    voiceIds: () =>
      safely(async () => [
        ...new Set((await voices.toCollection().primaryKeys()).map(([id]) => id)),
      ]),

    keepVoice: (of, id, { mime, ms, bytes }) =>
      safely(() =>
        db.transaction('rw', voices, async () => {
          await voices.bulkPut(
            cut(bytes).map((piece, n) => ({ id, n, of, mime, ms, bytes: piece })),
          )
        }),
      ),

    meta: (key) => safely(() => metaOf(db, key)),
    keepOffice: (value) => safely(async () => void (await meta.put({ key: 'office', value }))),
    keepBallast: () => stored(db, () => keepBallast(db)),

    watch(onChange) {
      const look = () => db.transaction('r', items, cases, adopted, meta, () => read())
      // Dexie tells other tabs and the worker by a BroadcastChannel of its own.
      const { unsubscribe } = liveQuery(look).subscribe({ next: onChange, error: () => {} })
      return () => unsubscribe()
    },
  }
}

/** Called inside a transaction over all tables. */
async function write(db: OutboxDb, change: Change): Promise<void> {
  const { letGo = [], prune = [], forget = [] } = change
  await db.items.bulkPut(change.items ?? [])
  await db.cases.bulkPut(change.cases ?? [])
  await db.adopted.bulkPut(change.adopt ?? [])
  await db.adopted.bulkDelete(change.unadopt ?? [])
  if (change.epoch !== undefined) await db.meta.put({ key: 'epoch', value: change.epoch })
  if (change.seq !== undefined) await db.meta.put({ key: 'seq', value: change.seq })
  if (change.clockOffset !== undefined) {
    await db.meta.put({ key: 'clockOffset', value: change.clockOffset })
  }
  await db.chunks
    .where('item')
    .anyOf([...letGo, ...prune])
    .delete()
  for (const id of prune) await between(db.sealed, id).delete()
  await db.items.bulkDelete(prune)
  await db.voices.where('of').anyOf(forget).delete()
  await db.cases.bulkDelete(forget)
}

/** Pieces under a key of `[id+n]`, in order. */
function between<T>(table: Dexie.Table<T, [string, number]>, id: string) {
  return table.where('[id+n]').between([id, Dexie.minKey], [id, Dexie.maxKey])
}

async function metaOf<K extends MetaRow['key']>(
  db: OutboxDb,
  key: K,
): Promise<Meta[K] | undefined> {
  return (await db.meta.get(key))?.value as Meta[K] | undefined
}
