import { randomBytes } from 'node:crypto'
import type { Account } from '#shared/wire/desk'
import { instant, type Office } from '../cases/office'
import { hashOf } from '../vault/chunk-files'
import { findById, toAccount } from './find-account'

export type SignedIn = { account: Account; sessionHash: string }

const MINUTE = 60_000
/** A PC at a counter is left alone at lunch. */
const IDLE = 2 * 60 * MINUTE
/** A working day and a bit: everybody signs in anew each morning. */
export const LONGEST_SESSION = 12 * 60 * MINUTE

/** Begins a session; only the hash of its token is kept. */
export async function startSession(office: Office, accountId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const at = instant(office)
  await office.db
    .deleteFrom('sessions')
    .where('office_id', '=', office.id)
    .where('made_at', '<', new Date(office.now() - LONGEST_SESSION).toISOString())
    .execute()
  await office.db
    .insertInto('sessions')
    .values({
      office_id: office.id,
      token_hash: hashOf(token),
      account_id: accountId,
      made_at: at,
      seen_at: at,
    })
    .execute()
  return token
}

/** Who a token belongs to, if its session still lives; being asked keeps it alive. */
export async function whoIs(office: Office, token: string): Promise<SignedIn | undefined> {
  const sessionHash = hashOf(token)
  const account = await accountOf(office, sessionHash)
  if (!account) return undefined
  // Once a minute is enough to know about two hours.
  await office.db
    .updateTable('sessions')
    .set({ seen_at: instant(office) })
    .where('office_id', '=', office.id)
    .where('token_hash', '=', sessionHash)
    .where('seen_at', '<', new Date(office.now() - MINUTE).toISOString())
    .execute()
  return { account, sessionHash }
}

/** Whether a session lives, without keeping it alive: an open desk that nobody touches must end too. */
export async function isAlive(office: Office, sessionHash: string): Promise<boolean> {
  return (await accountOf(office, sessionHash)) !== undefined
}

export async function endSession(office: Office, sessionHash: string): Promise<void> {
  await office.db
    .deleteFrom('sessions')
    .where('office_id', '=', office.id)
    .where('token_hash', '=', sessionHash)
    .execute()
  office.live.end(sessionHash)
}

/** All sessions of an account, but one. */
export async function endSessionsOf(
  office: Office,
  accountId: string,
  but?: string,
): Promise<void> {
  const rows = await office.db
    .selectFrom('sessions')
    .select('token_hash')
    .where('office_id', '=', office.id)
    .where('account_id', '=', accountId)
    .execute()
  for (const { token_hash } of rows) {
    if (token_hash !== but) await endSession(office, token_hash)
  }
}

async function accountOf(office: Office, sessionHash: string): Promise<Account | undefined> {
  const session = await office.db
    .selectFrom('sessions')
    .selectAll()
    .where('office_id', '=', office.id)
    .where('token_hash', '=', sessionHash)
    .executeTakeFirst()
  if (!session) return undefined
  const isOver =
    office.now() - Date.parse(session.seen_at) > IDLE ||
    office.now() - Date.parse(session.made_at) > LONGEST_SESSION
  const row = isOver ? undefined : await findById(office, session.account_id)
  return row?.active === 1 ? toAccount(office, row) : undefined
}
