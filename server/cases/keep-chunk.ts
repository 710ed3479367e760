import { Refusal } from '../http/refusal'
import { groupCommit } from '../store/group-commit'
import type { Db } from '../store/tables'
import { hashOf } from '../vault/chunk-files'
import { left, spend } from './budget'
import { budgetPause, byteBudgets, DISK_PAUSE } from './byte-budgets'
import { instant, type Office } from './office'

export type Chunk = { sha256: string; bytes: Uint8Array; address: string }

/**
 * Keeps a piece of a photo or recording, if an item promised it and the bytes are those of its hash;
 * repeating it changes nothing. Resolves after bytes, name and note of it are on disk.
 */
export function openChunkKeeper(office: Office, onHere: (sha256: string) => void) {
  const notes = groupCommit(office.db, (trx: Db, chunks: Chunk[]) => noteAll(office, trx, chunks))

  return async (chunk: Chunk): Promise<'created' | 'duplicate'> => {
    const { sha256, bytes, address } = chunk
    if (hashOf(bytes) !== sha256) throw new Refusal(422, 'chunk.mismatch')
    if (!(await isPromised(office, sha256))) throw new Refusal(404, 'chunk.unknown')
    if (await isHere(office, sha256)) return 'duplicate'
    if ((await office.freeBytes()) - bytes.length < office.limits.diskReserve) {
      throw new Refusal(507, 'disk.reserve', { retryAfter: DISK_PAUSE })
    }
    if ((await left(office.db, office, byteBudgets(office, address))) < bytes.length) {
      throw new Refusal(507, 'budget.spent', { retryAfter: budgetPause(office) })
    }
    await office.files.write(sha256, bytes)
    await notes.add(chunk)
    onHere(sha256)
    return 'created'
  }
}

export type ChunkKeeper = ReturnType<typeof openChunkKeeper>

async function noteAll(office: Office, trx: Db, chunks: Chunk[]): Promise<undefined[]> {
  await trx
    .insertInto('chunks')
    .values(
      chunks.map(({ sha256, bytes }) => ({
        office_id: office.id,
        sha256,
        bytes: bytes.length,
        stored_at: instant(office),
      })),
    )
    .onConflict((conflict) => conflict.columns(['office_id', 'sha256']).doNothing())
    .execute()
  for (const { address, bytes } of chunks) {
    await spend(trx, office, byteBudgets(office, address), bytes.length)
  }
  return chunks.map(() => undefined)
}

async function isPromised(office: Office, sha256: string): Promise<boolean> {
  const row = await office.db
    .selectFrom('promises')
    .select('sha256')
    .where('office_id', '=', office.id)
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  return row !== undefined
}

async function isHere(office: Office, sha256: string): Promise<boolean> {
  const row = await office.db
    .selectFrom('chunks')
    .select('sha256')
    .where('office_id', '=', office.id)
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  return row !== undefined
}
