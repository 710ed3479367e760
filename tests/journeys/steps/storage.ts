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

/** How the disk is from now on: full, or as it was. Returns how to give the room back. */
export async function fillDisk({ page }: Hand): Promise<() => Promise<void>> {
  const session = await page.context().newCDPSession(page)
  const origin = new URL(page.url()).origin
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 0 })
  return async () => {
    await session.send('Storage.overrideQuotaForOrigin', { origin })
    await session.detach()
  }
}
