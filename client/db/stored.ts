import type { Dexie, Table } from 'dexie'
import { FileLost, StorageBroken, StorageFull } from './draft'

/** Gives up what can be spared; false where there was nothing left to give. */
export type MakeRoom = () => Promise<boolean>

/**
 * Runs one transaction on a database that the browser may fill up or close under us. On a full disk
 * it is tried once more after room was made, on a closed connection once more after opening it again;
 * so the work may run twice, and only the second time counts. Resolves after `complete`.
 * @throws {StorageFull | StorageBroken} with what was there before left as it was
 */
export async function stored<T>(
  db: Dexie,
  mode: 'r' | 'rw',
  tables: Table[],
  work: () => Promise<T>,
  makeRoom: MakeRoom = nothingToGive,
): Promise<T> {
  let mayReopen = true
  let mayMakeRoom = true
  for (;;) {
    try {
      return await transaction(db, mode, tables, work)
    } catch (error) {
      if (error instanceof FileLost) throw error
      if (mayReopen && isNamed(error, closedNames)) {
        mayReopen = false
        await reopen(db)
      } else if (isNamed(error, ['QuotaExceededError'])) {
        if (!mayMakeRoom || !(await makeRoom())) throw new StorageFull('full', { cause: error })
        mayMakeRoom = false
      } else {
        throw new StorageBroken('broken', { cause: error })
      }
    }
  }
}

async function transaction<T>(
  db: Dexie,
  mode: 'r' | 'rw',
  tables: Table[],
  work: () => Promise<T>,
): Promise<T> {
  let native: IDBTransaction | undefined
  try {
    return await db.transaction(mode, tables, (current) => {
      native = current.idbtrans
      return work()
    })
  } catch (error) {
    // When a browser gives up a transaction, Dexie reports the request that was cut off by it; only
    // the transaction itself knows that the disk was full.
    throw native?.error ?? error
  }
}

/** Another tab upgraded the database, the browser dropped the connection, or opening failed once. */
const closedNames = ['DatabaseClosedError', 'InvalidStateError', 'OpenFailedError']

async function reopen(db: Dexie): Promise<void> {
  db.close({ disableAutoOpen: false })
  try {
    await db.open()
  } catch {
    // Then the second try says so in its own words.
  }
}

/** Dexie wraps the browser's error, at times twice. */
function isNamed(error: unknown, names: string[]): boolean {
  for (let at = error, depth = 0; at instanceof Object && depth < 5; depth++) {
    const { name, inner, cause } = at as { name?: string; inner?: unknown; cause?: unknown }
    if (name && names.includes(name)) return true
    at = inner ?? cause
  }
  return false
}

const nothingToGive: MakeRoom = async () => false
