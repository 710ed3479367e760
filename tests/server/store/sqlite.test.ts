import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { openSqlite } from '../../../server/store/sqlite'
import { storeContract } from './contract'

let folder = ''
const open = () => openSqlite(join(folder, 'patas.db'))

storeContract({
  name: 'SQLite',
  async open() {
    folder = await mkdtemp(join(tmpdir(), 'patas-store-'))
    return open()
  },
  reopen: open,
  remove: () => rm(folder, { recursive: true, force: true }),
})

describe('the SQLite file', () => {
  it('flushes every commit to the disk, and wipes what is deleted', async () => {
    folder = await mkdtemp(join(tmpdir(), 'patas-store-'))
    const store = await open()
    const ask = async (name: string) =>
      Object.values((await sql.raw(`pragma ${name}`).execute(store.db)).rows[0] ?? {})
    expect(await ask('journal_mode')).toEqual(['wal'])
    expect(await ask('synchronous')).toEqual([2])
    expect(await ask('foreign_keys')).toEqual([1])
    expect(await ask('secure_delete')).toEqual([1])
    await store.close()
    await rm(folder, { recursive: true, force: true })
  })
})
