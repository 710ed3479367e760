import { v7 } from 'uuid'
import type * as v from 'valibot'
import type { Account, ChangeAccount, Role } from '#shared/wire/desk'
import { left, periodOf, spend, untilNextPeriod } from '../cases/budget'
import { instant, type Office } from '../cases/office'
import { Refusal } from '../http/refusal'
import type { Db, Tables } from '../store/tables'
import { findById, findByUsername, type Person, toAccount, usernameTerm } from './find-account'
import { hashPassword, isPassword } from './passwords'
import { endSessionsOf } from './sessions'

type Row = Tables['accounts']

export async function listAccounts(office: Office): Promise<Account[]> {
  const rows = await office.db
    .selectFrom('accounts')
    .selectAll()
    .where('office_id', '=', office.id)
    .orderBy('made_at')
    .execute()
  return rows.map((row) => toAccount(office, row))
}

/** Refused with `account.taken` where the user name is somebody's. */
export async function makeAccount(
  office: Office,
  trx: Db,
  { username, name, role, passwordHash }: Person & { role: Role; passwordHash: string },
): Promise<Account> {
  if (await findByUsername(office, username, trx)) throw new Refusal(409, 'account.taken')
  const id = v7()
  const row: Row = {
    office_id: office.id,
    id,
    username_term: usernameTerm(office, username),
    body: office.vault.seal('accounts', id, { username, name } satisfies Person),
    role,
    active: 1,
    password_hash: passwordHash,
    made_at: instant(office),
  }
  await trx.insertInto('accounts').values(row).execute()
  return toAccount(office, row)
}

/** Role and activity; ends the account's sessions, and never leaves the office without an admin. */
export async function changeAccount(
  office: Office,
  id: string,
  change: v.InferOutput<typeof ChangeAccount>,
): Promise<Account> {
  const row = await office.db.transaction().execute(async (trx) => {
    const before = await findById(office, id, trx)
    if (!before) throw new Refusal(404, 'account.unknown')
    const after: Row = {
      ...before,
      role: change.role ?? before.role,
      active: (change.active ?? before.active === 1) ? 1 : 0,
    }
    const others = await trx
      .selectFrom('accounts')
      .select('id')
      .where('office_id', '=', office.id)
      .where('role', '=', 'admin')
      .where('active', '=', 1)
      .where('id', '!=', id)
      .execute()
    const isAdmin = after.role === 'admin' && after.active === 1
    if (!isAdmin && others.length === 0) throw new Refusal(409, 'account.lastAdmin')
    await trx
      .updateTable('accounts')
      .set({ role: after.role, active: after.active })
      .where('office_id', '=', office.id)
      .where('id', '=', id)
      .execute()
    return after
  })
  await endSessionsOf(office, id)
  return toAccount(office, row)
}

const QUARTER = 15
/** An unattended desk must not be a place to guess its officer's password. */
const MOST_TRIES = 8

/** Every other session of the account ends: whoever knew the old password is out. */
export async function changePassword(
  office: Office,
  { id, sessionHash }: { id: string; sessionHash: string },
  { current, next }: { current: string; next: string },
): Promise<void> {
  const budgets = [
    { purpose: 'password', who: id, period: periodOf(office.now(), QUARTER), limit: MOST_TRIES },
  ]
  if ((await left(office.db, office, budgets)) <= 0) {
    throw new Refusal(429, 'signIn.tooManyTries', {
      retryAfter: untilNextPeriod(office.now(), QUARTER),
    })
  }
  await spend(office.db, office, budgets, 1)
  const row = await findById(office, id)
  if (!row || !(await isPassword(row.password_hash, current))) {
    throw new Refusal(422, 'account.passwordWrong', {
      problems: [{ field: 'current', reason: 'account.passwordWrong' }],
    })
  }
  await office.db
    .updateTable('accounts')
    .set({ password_hash: await hashPassword(next) })
    .where('office_id', '=', office.id)
    .where('id', '=', id)
    .execute()
  await endSessionsOf(office, id, sessionHash)
}
