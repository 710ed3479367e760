import { Kysely, SqliteDialect } from 'kysely'
import Database from 'libsql'
import { migrate } from './migrate'
import type { Db, Tables } from './tables'

/** The store of one small office: a single file, one connection, every commit flushed to disk. */
export type Store = {
  db: Db
  /** Folds the log into the file and closes it. */
  close(): Promise<void>
}

/** Opens the file, makes it where there is none and brings its tables up to this release. */
export async function openSqlite(path: string): Promise<Store> {
  const database = new Database(path)
  for (const setting of [
    'journal_mode = WAL',
    // A receipt is a promise: with NORMAL a power cut may take the last commits of a WAL with it.
    'synchronous = FULL',
    'foreign_keys = ON',
    'busy_timeout = 5000',
    'secure_delete = ON',
  ]) {
    database.pragma(setting)
  }
  const db: Db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: bytesAs(database) }) })
  await migrate(db)
  return {
    db,
    async close() {
      database.pragma('wal_checkpoint(TRUNCATE)')
      await db.destroy()
    },
  }
}

type Row = Record<string, unknown>

/** libsql hands out blobs as ArrayBuffers; all our code, and the PostgreSQL driver, speak of Uint8Arrays. */
function bytesAs(database: Database.Database) {
  return {
    close: () => void database.close(),
    prepare(sql: string) {
      const statement = database.prepare(sql)
      return {
        reader: statement.reader,
        all: (parameters: readonly unknown[]) => {
          const rows = statement.all(parameters) as Row[]
          for (const row of rows) {
            for (const [name, value] of Object.entries(row)) {
              if (value instanceof ArrayBuffer) row[name] = new Uint8Array(value)
            }
          }
          return rows
        },
        run: (parameters: readonly unknown[]) => statement.run(parameters),
        iterate: (parameters: readonly unknown[]) =>
          statement.iterate(parameters) as IterableIterator<Row>,
      }
    },
  }
}
