import Dexie, { liveQuery } from 'dexie'
import { giveUpBallast, keepBallast } from './ballast'
import type { OutboxDb } from './outbox-db'
import type { Recording } from './outbox-port'
import type { CaseRow, ItemRow, Meta, MetaRow } from './outbox-rows'
import type { Change, Outbox, OutboxStore } from './outbox-store'
import { cut, join } from './pieces'
import { stored } from './stored'

/** The outbox on this phone's disk. */
export function dexieOutbox(db: OutboxDb): OutboxStore {
  const { items, sealed, chunks, cases, adopted, voices, meta } = db
  const read = <T>(tables: Dexie.Table[], work: () => Promise<T>) => stored(db, 'r', tables, work)
  const write = <T>(tables: Dexie.Table[], work: () => Promise<T>) =>
    stored(db, 'rw', tables, work, () => giveUpBallast(db))
  const rows = [items, cases, adopted, meta]

  return {
    look: () => read(rows, () => look(db)),

    forSealing: (id) =>
      read(rows, async () => {
        const [outbox, office, clockOffset = 0] = await Promise.all([
          ofCase(db, id),
          metaOf(db, 'office'),
          metaOf(db, 'clockOffset'),
        ])
        return { outbox, ...(office && { office: office.office }), clockOffset }
      }),

    keep: ({ item, of, sealed: bytes, chunks: pieces }) =>
      write([...rows, sealed, chunks], async () => {
        // The case outlives its item: a draft that came back after months is still the same ticket.
        if (await (of ? cases.get(of.id) : items.get(item.id))) return ofCase(db, item.of)
        const seq = ((await metaOf(db, 'seq')) ?? 0) + 1
        await meta.put({ key: 'seq', value: seq })
        await items.add({ ...item, seq })
        await sealed.bulkAdd(cut(bytes).map((piece, n) => ({ id: item.id, n, bytes: piece })))
        await chunks.bulkAdd(pieces.map((piece) => ({ ...piece, item: item.id })))
        if (of) await cases.add({ ...of, seq })
        return ofCase(db, item.of)
      }),

    change: (decide, ids) =>
      write(db.tables, async () => {
        const change = decide(await look(db, ids))
        if (change) await apply(db, change)
      }),

    sealedOf: (ids) =>
      read([sealed], async () => {
        const pieces = await Promise.all(ids.map((id) => between(sealed, id).toArray()))
        return new Map(ids.map((id, n) => [id, join((pieces[n] ?? []).map(({ bytes }) => bytes))]))
      }),

    chunk: (sha256) =>
      read([chunks], async () => {
        try {
          return (await chunks.get(sha256))?.bytes
        } catch (error) {
          // Chromium's name for a value whose file was removed under it.
          if ((error as Error).name === 'NotReadableError') return new ArrayBuffer(0)
          throw error
        }
      }),

    lose: (id, sha256, damaged) =>
      write([items, chunks], async () => {
        const item = await items.get(id)
        if (!item?.missing.includes(sha256)) return
        if (!damaged && (await chunks.where('sha256').equals(sha256).count()) > 0) return
        const missing = item.missing.filter((one) => one !== sha256)
        await items.put({ ...item, missing, lost: [...item.lost, sha256] })
        await chunks.delete(sha256)
      }),

    voice: (voiceId) =>
      read([voices], async () => {
        const [first, ...rest] = await between(voices, voiceId).toArray()
        if (!first) return undefined
        const bytes = join([first, ...rest].map((piece) => piece.bytes))
        return { mime: first.mime as Recording['mime'], ms: first.ms, bytes }
      }),

    voiceIds: () =>
      read([voices], async () => [
        ...new Set((await voices.toCollection().primaryKeys()).map(([id]) => id)),
      ]),

    keepVoice: (of, id, { mime, ms, bytes }) =>
      write([voices], async () => {
        await voices.bulkPut(cut(bytes).map((piece, n) => ({ id, n, of, mime, ms, bytes: piece })))
      }),

    office: () => read([meta], () => metaOf(db, 'office')),
    keepOffice: (value) =>
      write([meta], async () => void (await meta.put({ key: 'office', value }))),
    keepBallast: () => stored(db, 'rw', [meta], () => keepBallast(db)),

    watch(onChange) {
      let isStopped = false
      // Dexie tells other tabs and the worker by a BroadcastChannel of its own.
      const { unsubscribe } = liveQuery(() => db.transaction('r', rows, () => look(db))).subscribe({
        next: onChange,
        error: () => {},
      })
      read(rows, () => look(db)).catch(() => {
        // A browser that keeps nothing: nobody waits for tickets that cannot be there. Writes say why.
        if (!isStopped) onChange({ items: [], cases: [], adopted: [], seq: 0 })
      })
      return () => {
        isStopped = true
        unsubscribe()
      }
    },
  }
}

/** @param ids items and cases to be read; all where left out */
function look(db: OutboxDb, ids?: readonly string[]): Promise<Outbox> {
  return outboxOf(
    db,
    ids ? db.items.bulkGet([...ids]) : db.items.toArray(),
    ids ? db.cases.bulkGet([...ids]) : db.cases.toArray(),
  )
}

/** One case with all of its items. */
function ofCase(db: OutboxDb, id: string): Promise<Outbox> {
  return outboxOf(db, db.items.where('of').equals(id).toArray(), db.cases.bulkGet([id]))
}

async function outboxOf(
  db: OutboxDb,
  reading: PromiseLike<(ItemRow | undefined)[]>,
  readingCases: PromiseLike<(CaseRow | undefined)[]>,
): Promise<Outbox> {
  const [items, cases, adopted, epoch, seq] = await Promise.all([
    reading,
    readingCases,
    db.adopted.toArray(),
    metaOf(db, 'epoch'),
    metaOf(db, 'seq'),
  ])
  return {
    items: items.filter((row) => row !== undefined),
    cases: cases.filter((row) => row !== undefined),
    adopted,
    ...(epoch !== undefined && { epoch }),
    seq: seq ?? 0,
  }
}

/** Called inside a transaction over all tables. */
async function apply(db: OutboxDb, change: Change): Promise<void> {
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
