import { type CreateTableBuilder, type Kysely, SqliteAdapter, sql } from 'kysely'

type Column = 'text' | 'integer' | 'blob'
type Columns = Record<string, Column | `${Column}?`>

/** All tables of the first release. The names of the key columns come first; `?` may be null. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const table = tableMaker(db)

  await table('offices', ['office_id'], { epoch: 'text', key_check: 'text', made_at: 'text' })
  await table('settings', ['office_id'], { body: 'blob' })

  await table('accounts', ['office_id', 'id'], {
    username_term: 'text',
    body: 'blob',
    role: 'text',
    active: 'integer',
    password_hash: 'text',
    made_at: 'text',
  })
  await index(db, 'accounts', ['office_id', 'username_term'], { unique: true })
  await table('invitations', ['office_id', 'token_hash'], {
    role: 'text?',
    body: 'blob?',
    expires_at: 'text',
  })
  await table('sessions', ['office_id', 'token_hash'], {
    account_id: 'text',
    made_at: 'text',
    seen_at: 'text',
  })
  await index(db, 'sessions', ['office_id', 'account_id'])

  await table('items', ['office_id', 'id'], {
    kind: 'text',
    key_id: 'text',
    sha256: 'text',
    sealed: 'blob',
    claim_hash: 'text?',
    nonce: 'text',
    made_at: 'text',
    age: 'integer',
    received_at: 'text',
    state: 'text',
    reason: 'text?',
    case_id: 'text?',
    waits_for: 'text?',
  })
  await index(db, 'items', ['office_id', 'state', 'received_at'])
  await index(db, 'items', ['office_id', 'case_id'])
  await index(db, 'items', ['office_id', 'waits_for'])
  await table('promises', ['office_id', 'item_id', 'sha256'], {})
  await index(db, 'promises', ['office_id', 'sha256'])
  await table('chunks', ['office_id', 'sha256'], { bytes: 'integer', stored_at: 'text' })

  await table('cases', ['office_id', 'id'], {
    register: 'text',
    code: 'text',
    kind: 'text',
    service: 'text',
    service_version: 'integer',
    channel: 'text',
    stage: 'text',
    rev: 'integer',
    public_rev: 'integer',
    rt: 'integer?',
    rw: 'integer?',
    received_at: 'text',
    updated_at: 'text',
    due_at: 'text?',
    closed_at: 'text?',
    is_new: 'integer',
    body: 'blob',
  })
  await index(db, 'cases', ['office_id', 'register'], { unique: true })
  await index(db, 'cases', ['office_id', 'stage', 'due_at'])
  await index(db, 'cases', ['office_id', 'code'])
  await index(db, 'cases', ['office_id', 'received_at'])
  await table('claims', ['office_id', 'claim_hash', 'case_id'], { made_at: 'text' })
  await index(db, 'claims', ['office_id', 'case_id'])
  await table('case_events', ['office_id', 'case_id', 'rev'], {
    at: 'text',
    actor: 'text',
    account_id: 'text?',
    what: 'text',
    stage_from: 'text?',
    stage_to: 'text',
    is_public: 'integer',
    body: 'blob',
  })
  await table('case_terms', ['office_id', 'term', 'case_id'], {})
  await index(db, 'case_terms', ['office_id', 'case_id'])
  await table('registers', ['office_id', 'series', 'year'], { last: 'integer' }, ['year'])

  await table('attachments', ['office_id', 'case_id', 'id'], {
    item_id: 'text',
    field: 'text',
    kind: 'text',
    mime: 'text',
    bytes: 'integer',
    ms: 'integer?',
    state: 'text',
    secret: 'blob',
  })
  await table(
    'attachment_chunks',
    ['office_id', 'case_id', 'attachment_id', 'n'],
    { sha256: 'text' },
    ['n'],
  )
  await index(db, 'attachment_chunks', ['office_id', 'sha256'])
  await table('voices', ['office_id', 'case_id', 'id'], {
    mime: 'text',
    bytes: 'integer',
    ms: 'integer',
    sha256: 'text',
    account_id: 'text',
    made_at: 'text',
  })
  await table('looks', ['office_id', 'id'], {
    case_id: 'text',
    account_id: 'text',
    why: 'text',
    at: 'text',
  })
  await index(db, 'looks', ['office_id', 'case_id', 'account_id', 'at'])
  await table('budgets', ['office_id', 'purpose', 'who', 'period'], { spent: 'integer' })
}

/** Strict where SQLite would otherwise take a text for a number; PostgreSQL always is. */
function tableMaker(db: Kysely<unknown>) {
  const isSqlite = db.getExecutor().adapter instanceof SqliteAdapter
  const blob = isSqlite ? sql`blob` : sql`bytea`

  return async (name: string, key: string[], columns: Columns, numbers: string[] = []) => {
    let making: CreateTableBuilder<string, string> = db.schema.createTable(name)
    for (const column of key) {
      const type = numbers.includes(column) || column === 'rev' ? 'integer' : 'text'
      making = making.addColumn(column, type, (made) => made.notNull())
    }
    for (const [column, type] of Object.entries(columns)) {
      const base = type.replace('?', '')
      making = making.addColumn(
        column,
        base === 'blob' ? blob : base === 'integer' ? 'integer' : 'text',
        (made) => (type.endsWith('?') ? made : made.notNull()),
      )
    }
    making = making.addPrimaryKeyConstraint(`${name}_key`, key as [string, ...string[]])
    await (isSqlite ? making.modifyEnd(sql`strict`) : making).execute()
  }
}

async function index(
  db: Kysely<unknown>,
  table: string,
  columns: string[],
  { unique = false } = {},
): Promise<void> {
  const name = `${table}_by_${columns.filter((column) => column !== 'office_id').join('_')}`
  const making = db.schema.createIndex(name).on(table).columns(columns)
  await (unique ? making.unique() : making).execute()
}
