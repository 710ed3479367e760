import type { BrowserContext } from 'playwright-core'
import type { Hand } from './hand'

/** Everything in one table of the phone's databases. */
export async function rowsOf<Row>({ page }: Hand, database: string, table: string): Promise<Row[]> {
  return page.evaluate(
    ([name, store]) =>
      new Promise<Row[]>((resolve, reject) => {
        const opening = indexedDB.open(name)
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const asked = opening.result.transaction(store).objectStore(store).getAll()
          asked.onerror = () => reject(asked.error)
          asked.onsuccess = () => {
            opening.result.close()
            resolve(asked.result)
          }
        }
      }),
    [database, table] as const,
  )
}

/** Empties a table behind the app's back, as a cleaner app would. */
export async function emptyTable({ page }: Hand, database: string, table: string): Promise<void> {
  await page.evaluate(
    ([name, store]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name)
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const deed = opening.result.transaction(store, 'readwrite')
          deed.objectStore(store).clear()
          deed.onabort = () => reject(deed.error)
          deed.oncomplete = () => {
            opening.result.close()
            resolve()
          }
        }
      }),
    [database, table] as const,
  )
}

/**
 * A disk that can be filled: then the browser gives up every write at its end, as Chromium does on a
 * full disk. (Chromium's IndexedDB heeds no quota set by its debugging interface.) To be called
 * before the page is opened.
 */
export async function fillableDisk(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const room = { isFull: false }
    Object.assign(globalThis, { room })
    const begin = IDBDatabase.prototype.transaction
    IDBDatabase.prototype.transaction = function (names, mode, options) {
      const transaction = begin.call(this, names, mode, options)
      if (mode !== 'readwrite' || !room.isFull) return transaction
      const error = new DOMException('full', 'QuotaExceededError')
      Object.defineProperty(transaction, 'error', { get: () => error })
      setTimeout(() => transaction.abort(), 0)
      return transaction
    }
  })
}

/** Fills the disk of `fillableDisk`. Returns how to give the room back. */
export async function fillDisk({ page }: Hand): Promise<() => Promise<void>> {
  const set = (isFull: boolean) =>
    page.evaluate((is) => {
      ;(globalThis as unknown as { room: { isFull: boolean } }).room.isFull = is
    }, isFull)
  await set(true)
  return () => set(false)
}
