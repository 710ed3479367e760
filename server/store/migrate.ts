import { Migrator } from 'kysely'
import { up as first } from './migrations/0001-first'
import type { Db } from './tables'

/** In order, by name. A released one is never edited: later changes are later files. */
const migrations = { '0001-first': { up: first } }

/** Brings the tables up to this release; throws where a step fails, leaving the step before. */
export async function migrate(db: Db): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => migrations },
  })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}
