// @vitest-environment node
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { dexieDrafts } from '../../../client/db/dexie-drafts'
import { FileLost, StorageBroken, StorageFull } from '../../../client/db/draft'
import { PatasDb } from '../../../client/db/patas-db'
import { aDraft, aPhoto, noise, same } from './a-draft'
import { failingDisk } from './failing-disk'

let db: PatasDb
beforeEach(() => {
  db = new PatasDb(`drafts-${crypto.randomUUID()}`)
  failingDisk.reset()
})
afterEach(() => {
  vi.restoreAllMocks()
  failingDisk.reset()
  db.close()
})

describe('a draft on the phone', () => {
  it('lies in buffers of at most 48 KiB, never in Blobs', async () => {
    const drafts = dexieDrafts(db)
    const draft = aDraft()
    await drafts.start(draft)
    await drafts.attach(draft.id, aPhoto(), noise(300_000))
    const pieces = await db.pieces.toArray()
    expect(pieces).toHaveLength(7)
    for (const { bytes } of pieces) {
      expect(bytes).toBeInstanceOf(ArrayBuffer)
      expect(bytes.byteLength).toBeLessThanOrEqual(48 * 1024)
    }
  })

  it('comes back whole on another day', async () => {
    const drafts = dexieDrafts(db)
    const draft = aDraft()
    const photo = aPhoto()
    const bytes = noise(300_000)
    await drafts.start(draft)
    await drafts.attach(draft.id, photo, bytes)
    expect(same(await dexieDrafts(db).bytesOf(photo.id), bytes)).toBe(true)
  })

  it('keeps only a few photos in memory, and gives out none that can be spoilt', async () => {
    const drafts = dexieDrafts(db)
    const draft = aDraft()
    await drafts.start(draft)
    const photos = Array.from({ length: 6 }, () => ({ photo: aPhoto(), bytes: noise(900_000) }))
    for (const { photo, bytes } of photos) await drafts.attach(draft.id, photo, bytes)
    await db.pieces.clear()
    const [oldest, newest] = [photos[0], photos.at(-1)]
    await expect(drafts.bytesOf(oldest?.photo.id ?? '')).rejects.toBeInstanceOf(FileLost)
    ;(await drafts.bytesOf(newest?.photo.id ?? '')).fill(0)
    expect(same(await drafts.bytesOf(newest?.photo.id ?? ''), newest?.bytes ?? noise(1))).toBe(true)
  })

  it('is on the disk, not on its way there, when a write resolves', async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction')
    const drafts = dexieDrafts(db)
    const draft = aDraft()
    await drafts.start(draft)
    await drafts.attach(draft.id, aPhoto(), noise(10))
    await drafts.change(draft.id, (same) => same)
    const written = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite')
    expect(written.length).toBeGreaterThanOrEqual(3)
    for (const [, , options] of written) expect(options).toMatchObject({ durability: 'strict' })
  })

  it('says that a photo is lost when a cleaner took one of its pieces', async () => {
    const drafts = dexieDrafts(db)
    const draft = aDraft()
    const photo = aPhoto()
    await drafts.start(draft)
    await drafts.attach(draft.id, photo, noise(150_000))
    await db.pieces.delete([photo.id, 1])
    const afterwards = dexieDrafts(db)
    await expect(afterwards.bytesOf(photo.id)).rejects.toBeInstanceOf(FileLost)
  })

  // A photo of 150,000 bytes is written as the draft and four pieces.
  it.each([1, 2, 3, 4, 5])('is as it was when write %i finds the disk full', async (nth) => {
    const drafts = dexieDrafts(db)
    const draft = aDraft()
    await drafts.start(draft)
    failingDisk.reset((write) => write === nth)
    await expect(drafts.attach(draft.id, aPhoto(), noise(150_000))).rejects.toBeInstanceOf(
      StorageFull,
    )
    failingDisk.reset()
    expect(await drafts.load(draft.id)).toEqual(draft)
    expect(await db.pieces.count()).toBe(0)
  })

  it('takes the room that was kept for it, once', async () => {
    const makeRoom = vi.fn(async () => true)
    const drafts = dexieDrafts(db, makeRoom)
    const draft = aDraft()
    failingDisk.reset((write) => write === 1)
    await drafts.start(draft)
    expect(await drafts.load(draft.id)).toEqual(draft)
    expect(makeRoom).toHaveBeenCalledTimes(1)

    failingDisk.reset(() => true)
    await expect(drafts.start(aDraft())).rejects.toBeInstanceOf(StorageFull)
    expect(makeRoom).toHaveBeenCalledTimes(2)
  })

  it('goes on when the browser closed the connection', async () => {
    vi.spyOn(console, 'warn').mockReturnValue()
    const drafts = dexieDrafts(db)
    const draft = aDraft()
    await drafts.start(draft)
    db.backendDB().close()
    const changed = await drafts.change(draft.id, (before) => ({ ...before, step: 'review' }))
    expect(await drafts.load(draft.id)).toEqual(changed)
    db.close()
    expect(await drafts.load(draft.id)).toEqual(changed)
  })

  it('says so when the database stays closed', async () => {
    const drafts = dexieDrafts(db)
    await drafts.start(aDraft())
    db.close()
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no way in', 'InvalidStateError')
    })
    await expect(drafts.start(aDraft())).rejects.toBeInstanceOf(StorageBroken)
  })

  it('makes way for a newer release in another tab, and goes on after it', async () => {
    vi.spyOn(console, 'warn').mockReturnValue()
    const drafts = dexieDrafts(db)
    const draft = aDraft()
    await drafts.start(draft)
    class NextRelease extends PatasDb {
      constructor(name: string) {
        super(name)
        this.version(2).stores({ later: 'id' })
      }
    }
    const newer = new NextRelease(db.name)
    await newer.open()
    expect(newer.verno).toBe(2)
    expect(
      await drafts.change(draft.id, (before) => ({ ...before, step: 'review' })),
    ).toMatchObject({
      step: 'review',
    })
    expect(await newer.drafts.get(draft.id)).toMatchObject({ step: 'review' })
    newer.close()
  })
})
