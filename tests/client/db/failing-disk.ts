import 'fake-indexeddb/auto'

/** Counts writes to any object store and lets some of them find the disk full, as Chromium says it. */
type FailingDisk = {
  /** Writes since the last reset. */
  writes: number
  /** Whether the write of this number (from 1) finds no room. */
  isFull: (write: number) => boolean
  reset(isFull?: (write: number) => boolean): void
}

type Write = (...args: unknown[]) => unknown
type Store = { transaction: { _abort(name: string): void } }

const disk: FailingDisk = {
  writes: 0,
  isFull: () => false,
  reset(isFull = () => false) {
    disk.writes = 0
    disk.isFull = isFull
  },
}

/** The browser aborts the whole transaction; the page hears of it by the transaction's error. */
function mayFail(original: Write): Write {
  return function write(this: Store, ...args) {
    const request = original.apply(this, args)
    disk.writes++
    if (disk.isFull(disk.writes)) this.transaction._abort('QuotaExceededError')
    return request
  }
}

const prototype = IDBObjectStore.prototype as unknown as { put: Write; add: Write }
prototype.put = mayFail(prototype.put)
prototype.add = mayFail(prototype.add)

export const failingDisk = disk
