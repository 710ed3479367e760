import type Dexie from 'dexie'
import { FileLost, StorageBroken, StorageFull } from './draft'

/** Gives up what can be spared; false where there was nothing left to give. */
export type MakeRoom = () => Promise<boolean>

/**
 * Runs one piece of work on a database that the browser may fill up or close under us. A full disk
 * is tried once more after room was made, a closed connection once more after opening it again, so
 * the work must be one transaction that may be repeated.
 * @throws {StorageFull | StorageBroken} with what was there before left as it was
 */
export async function stored<T>(
  db: Dexie,
  work: () => PromiseLike<T>,
  makeRoom: MakeRoom = nothingToGive,
): Promise<T> {
  let mayReopen = true
  let mayMakeRoom = true
  for (;;) {
    try {
      return await work()
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

/** Another tab upgraded the database, the browser dropped the connection, or opening failed once. */
const closedNames = ['DatabaseClosedError', 'InvalidStateError', 'OpenFailedError']

async function reopen(db: Dexie): Promise<void> {
  db.close({ disableAutoOpen: false })
  // Opening may fail again: then the second try says so in its own words.
  await db.open().catch(() => {})
}

/** Dexie wraps the browser's error, at times twice: an aborted commit holds the full disk inside. */
function isNamed(error: unknown, names: string[]): boolean {
  for (let at = error, depth = 0; at instanceof Object && depth < 5; depth++) {
    const { name, inner, cause } = at as { name?: string; inner?: unknown; cause?: unknown }
    if (name && names.includes(name)) return true
    at = inner ?? cause
  }
  return false
}

const nothingToGive: MakeRoom = async () => false
