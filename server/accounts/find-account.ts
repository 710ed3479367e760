import type { Account } from '#shared/wire/desk'
import type { Office } from '../cases/office'
import type { Db, Tables } from '../store/tables'

type Row = Tables['accounts']

/** What lies sealed in an account's row. */
export type Person = { username: string; name: string }

export async function findById(
  office: Office,
  id: string,
  db: Db = office.db,
): Promise<Row | undefined> {
  return db
    .selectFrom('accounts')
    .selectAll()
    .where('office_id', '=', office.id)
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function findByUsername(
  office: Office,
  username: string,
  db: Db = office.db,
): Promise<Row | undefined> {
  return db
    .selectFrom('accounts')
    .selectAll()
    .where('office_id', '=', office.id)
    .where('username_term', '=', usernameTerm(office, username))
    .executeTakeFirst()
}

export const usernameTerm = (office: Office, username: string) =>
  office.vault.term('username', username)

export async function hasAccounts(office: Office, db: Db = office.db): Promise<boolean> {
  const row = await db
    .selectFrom('accounts')
    .select('id')
    .where('office_id', '=', office.id)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export function toAccount(office: Office, row: Row): Account {
  const { username, name } = office.vault.open<Person>('accounts', row.id, row.body)
  return { id: row.id, username, name, role: row.role, active: row.active === 1 }
}
