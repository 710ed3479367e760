// @vitest-environment node
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { dexieOutbox } from '../../../client/db/dexie-outbox'
import { StorageFull } from '../../../client/db/draft'
import { OutboxDb } from '../../../client/db/outbox-db'
import type { Outbox, OutboxStore } from '../../../client/db/outbox-store'
import { noise, same } from './a-draft'
import { aCase, anItem, aPacket } from './a-packet'
import { failingDisk } from './failing-disk'

let db: OutboxDb
let store: OutboxStore
beforeEach(() => {
  db = new OutboxDb(`outbox-${crypto.randomUUID()}`)
  store = dexieOutbox(db)
  failingDisk.reset()
})
afterEach(() => {
  vi.restoreAllMocks()
  failingDisk.reset()
  db.close()
})

describe('keeping what was handed in', () => {
  it('keeps all of it, in pieces of at most 48 KiB and the tag of a chunk', async () => {
    const packet = aPacket(3)
    await store.keep(packet)
    const { items, cases } = await store.look()
    expect(items).toEqual([{ ...packet.item, seq: 1 }])
    expect(cases).toEqual([{ ...packet.of, seq: 1 }])
    const sealed = await store.sealedOf([packet.item.id, 'unknown'])
    expect(same(sealed.get(packet.item.id) ?? noise(1), packet.sealed)).toBe(true)
    expect(sealed.get('unknown')).toHaveLength(0)
    for (const { sha256, bytes } of packet.chunks) {
      const kept = (await store.chunk(sha256)) as ArrayBuffer
      expect(same(new Uint8Array(kept), new Uint8Array(bytes))).toBe(true)
    }
    for (const { bytes } of [...(await db.sealed.toArray()), ...(await db.chunks.toArray())]) {
      expect(bytes).toBeInstanceOf(ArrayBuffer)
      expect(bytes.byteLength).toBeLessThanOrEqual(48 * 1024 + 28)
    }
  })

  it('is one strict transaction', async () => {
    // Before opening: Dexie binds the browser's method when it opens.
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction')
    await store.look()
    transaction.mockClear()
    await store.keep(aPacket())
    const written = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite')
    expect(written).toHaveLength(1)
    expect(written[0]?.[2]).toMatchObject({ durability: 'strict' })
  })

  it('counts in the order of handing in, whatever the clock says', async () => {
    for (let n = 0; n < 3; n++) await store.keep(aPacket(0))
    expect((await store.look()).cases.map(({ seq }) => seq).sort()).toEqual([1, 2, 3])
  })

  it('keeps the first where the same is handed in again', async () => {
    const packet = aPacket()
    await store.keep(packet)
    await store.keep({
      ...aPacket(),
      item: { ...packet.item, sha256: 'f'.repeat(64) },
      of: aCase({ id: packet.item.id, code: '0000000000' }),
    })
    const { items, cases } = await store.look()
    expect(items).toEqual([{ ...packet.item, seq: 1 }])
    expect(cases).toEqual([{ ...packet.of, seq: 1 }])
    expect(await db.chunks.count()).toBe(2)
  })

  // A packet of two chunks is written as order number, item, two pieces, two chunks and the case.
  it.each([1, 2, 3, 4, 5, 6, 7])('keeps nothing where write %i finds no room', async (nth) => {
    await store.look()
    failingDisk.reset((write) => write === nth)
    await expect(store.keep(aPacket())).rejects.toBeInstanceOf(StorageFull)
    failingDisk.reset()
    for (const table of db.tables)
      expect([table.name, await table.count()]).toEqual([table.name, 0])
    await store.keep(aPacket())
    expect((await store.look()).items).toHaveLength(1)
  })

  it('gives up its ballast first, once, and says when that was not enough', async () => {
    await store.keepBallast()
    await store.keepBallast()
    expect((await db.meta.get('ballast'))?.value).toHaveProperty('byteLength', 1024 * 1024)

    failingDisk.reset((write) => write === 1)
    await store.keep(aPacket())
    expect(await db.meta.get('ballast')).toBeUndefined()
    expect((await store.look()).items).toHaveLength(1)

    failingDisk.reset(() => true)
    await expect(store.keep(aPacket())).rejects.toBeInstanceOf(StorageFull)
    failingDisk.reset()
    expect((await store.look()).items).toHaveLength(1)
  })
})

describe('changing rows', () => {
  it('writes all of a change or nothing', async () => {
    const packet = aPacket()
    await store.keep(packet)
    const before = await store.look()
    for (const nth of [1, 2, 3]) {
      failingDisk.reset((write) => write === nth)
      const change = store.change(({ items, cases }) => ({
        items: items.map((item) => ({ ...item, turn: 9 })),
        cases: cases.map((row) => ({ ...row, rev: 9 })),
        epoch: 'later',
        letGo: [packet.item.id],
      }))
      await expect(change).rejects.toBeInstanceOf(StorageFull)
      failingDisk.reset()
      expect(await store.look()).toEqual(before)
      expect(await db.chunks.count()).toBe(2)
    }
  })

  it('shows a decision only what it asks for', async () => {
    const [one, two] = [aPacket(0), aPacket(0)]
    await store.keep(one)
    await store.keep(two)
    let seen: Outbox | undefined
    await store.change(
      (outbox) => {
        seen = outbox
        return undefined
      },
      [two.item.id, 'unknown'],
    )
    expect(seen?.items.map(({ id }) => id)).toEqual([two.item.id])
    expect(seen?.cases.map(({ id }) => id)).toEqual([two.item.id])
  })

  it('lets go of chunks, items and cases with everything that belongs to them', async () => {
    const [one, two] = [aPacket(), aPacket()]
    await store.keep(one)
    await store.keep(two)
    const voice = { mime: 'audio/webm', ms: 900, bytes: noise(100_000) } as const
    await store.keepVoice(one.item.id, 'voice-one', voice)
    await store.keepVoice(two.item.id, 'voice-two', voice)
    expect(same((await store.voice('voice-one'))?.bytes ?? noise(1), voice.bytes)).toBe(true)

    await store.change(() => ({ letGo: [one.item.id] }))
    expect(new Set((await db.chunks.toArray()).map(({ item }) => item))).toEqual(
      new Set([two.item.id]),
    )
    await store.change(() => ({ prune: [one.item.id, two.item.id], forget: [two.item.id] }))
    expect(await db.chunks.count()).toBe(0)
    expect(await db.sealed.count()).toBe(0)
    expect((await store.look()).items).toEqual([])
    expect((await store.look()).cases.map(({ id }) => id)).toEqual([one.item.id])
    expect(await store.voiceIds()).toEqual(['voice-one'])
    expect(await store.voice('voice-two')).toBeUndefined()
  })
})

describe('a chunk that cannot be sent any more', () => {
  const missingOne = async () => {
    const packet = aPacket()
    const sha256 = packet.chunks[0]?.sha256 ?? ''
    await store.keep({ ...packet, item: { ...packet.item, missing: [sha256] } })
    return { id: packet.item.id, sha256 }
  }

  it('is noted as lost where it is gone', async () => {
    const { id, sha256 } = await missingOne()
    await db.chunks.delete(sha256)
    await store.lose(id, sha256, false)
    expect((await store.look()).items[0]).toMatchObject({ lost: [sha256], missing: [] })
  })

  it('is let go of where it is not what it was', async () => {
    const { id, sha256 } = await missingOne()
    await store.lose(id, sha256, true)
    expect((await store.look()).items[0]).toMatchObject({ lost: [sha256] })
    expect(await store.chunk(sha256)).toBeUndefined()
  })

  it('is not lost where it is there after all, or was brought home by another tab', async () => {
    const { id, sha256 } = await missingOne()
    await store.lose(id, sha256, false)
    expect((await store.look()).items[0]?.lost).toEqual([])
    await store.change(({ items }) => ({
      items: items.map((item) => ({ ...item, missing: [], whole: true })),
      letGo: [id],
    }))
    await store.lose(id, sha256, false)
    expect((await store.look()).items[0]?.lost).toEqual([])
  })
})

describe('watching', () => {
  it('tells of now and of every change, by whichever tab, until it is stopped', async () => {
    const seen: number[] = []
    const stop = store.watch(({ items }) => seen.push(items.length))
    await vi.waitFor(() => expect(seen).toEqual([0]), 15_000)
    await store.keep(aPacket(0))
    await vi.waitFor(() => expect(seen).toEqual([0, 1]), 15_000)
    const otherTab = new OutboxDb(db.name)
    await dexieOutbox(otherTab).keep(aPacket(0))
    await vi.waitFor(() => expect(seen).toEqual([0, 1, 2]), 15_000)
    stop()
    await store.keep(aPacket(0))
    expect(seen).toEqual([0, 1, 2])
    otherTab.close()
  })
})

describe('the queue of another release', () => {
  it('makes way for a newer one and is still written by the older', async () => {
    vi.spyOn(console, 'warn').mockReturnValue()
    await store.keep(aPacket())
    class NextRelease extends OutboxDb {
      constructor(name: string) {
        super(name)
        this.version(2).stores({ endorsements: 'id' })
      }
    }
    const newer = new NextRelease(db.name)
    expect(await newer.items.count()).toBe(1)
    await store.keep(aPacket())
    expect(await newer.items.count()).toBe(2)
    newer.close()
  })

  it('may carry fields that this one does not know', async () => {
    await db.items.add({ ...anItem(), later: true } as never)
    await store.change(({ items }) => ({ items: items.map((item) => ({ ...item, turn: 1 })) }))
    expect(await db.items.toArray()).toMatchObject([{ turn: 1, later: true }])
  })
})
