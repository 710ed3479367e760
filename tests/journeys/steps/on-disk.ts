import type { BrowserContext } from 'playwright-core'
import type { Draft } from '../../../client/db/draft'
import type { ItemRow } from '../../../client/db/outbox-rows'
import type { Hand } from './hand'

/** What has been begun on the phone, as it lies in its database. */
export const draftsOnDisk = (hand: Hand) => rows<Draft>(hand, 'patas', 'drafts')

/** What was handed in on the phone, as it lies in its database: no sealed bytes, no photos. */
export const itemsOnDisk = (hand: Hand) => rows<ItemRow>(hand, 'patas-outbox', 'items')

/** How many encrypted chunks the phone still holds. */
export const chunksOnDisk = async (hand: Hand) =>
  (await rows<object>(hand, 'patas-outbox', 'chunks')).length

/** Read beside the app, by the browser's own interface; what is bytes comes as an empty object. */
async function rows<T>({ page }: Hand, db: string, table: string): Promise<T[]> {
  const found = await page.evaluate(
    ([db, table]) =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open(db)
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const asked = opening.result.transaction(table).objectStore(table).getAll()
          asked.onerror = () => reject(asked.error)
          asked.onsuccess = () => {
            opening.result.close()
            resolve(JSON.stringify(asked.result))
          }
        }
      }),
    [db, table] as const,
  )
  return JSON.parse(found) as T[]
}

/** The photos and recordings of all drafts, by their ids: SHA-256 of the bytes as the phone has them. */
export async function filesOnDisk({ page }: Hand): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    type Piece = { attachment: string; n: number; bytes: ArrayBuffer }
    const pieces = await new Promise<Piece[]>((resolve, reject) => {
      const opening = indexedDB.open('patas')
      opening.onerror = () => reject(opening.error)
      opening.onsuccess = () => {
        const asked = opening.result.transaction('pieces').objectStore('pieces').getAll()
        asked.onerror = () => reject(asked.error)
        asked.onsuccess = () => {
          opening.result.close()
          resolve(asked.result)
        }
      }
    })
    const hashes: Record<string, string> = {}
    for (const id of new Set(pieces.map(({ attachment }) => attachment))) {
      const mine = pieces.filter(({ attachment }) => attachment === id).sort((a, b) => a.n - b.n)
      const whole = await new Blob(mine.map(({ bytes }) => bytes)).arrayBuffer()
      const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', whole))
      hashes[id] = Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')
    }
    return hashes
  })
}

/**
 * A disk that can be made slow: while it is held, what is handed in is written and not complete. To
 * be called before the page is opened.
 */
export async function slowDisk(context: BrowserContext) {
  await context.addInitScript(() => {
    const disk = { isHeld: false, begun: 0, complete: 0, durability: '' }
    Object.assign(globalThis, { disk })
    const begin = IDBDatabase.prototype.transaction
    IDBDatabase.prototype.transaction = function (names, mode, options) {
      const transaction = begin.call(this, names, mode, options)
      const keepsSealed = [...transaction.objectStoreNames].includes('sealed')
      if (mode !== 'readwrite' || !keepsSealed) return transaction
      disk.begun++
      disk.durability = transaction.durability
      transaction.addEventListener('complete', () => disk.complete++)
      // A transaction is complete when nobody asks it for anything any more.
      const ask = () => {
        if (disk.isHeld) transaction.objectStore('sealed').count().onsuccess = ask
      }
      ask()
      return transaction
    }
  })
  type Disk = { isHeld: boolean; begun: number; complete: number; durability: string }
  const look = ({ page }: Hand) =>
    page.evaluate(() => (globalThis as unknown as { disk: Disk }).disk)
  const set = ({ page }: Hand, isHeld: boolean) =>
    page.evaluate((is) => {
      ;(globalThis as unknown as { disk: Disk }).disk.isHeld = is
    }, isHeld)
  return { look, hold: (hand: Hand) => set(hand, true), letGo: (hand: Hand) => set(hand, false) }
}
