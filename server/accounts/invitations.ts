import { randomBytes } from 'node:crypto'
import type * as v from 'valibot'
import type { Account, Invitation, Invite, Setup } from '#shared/wire/desk'
import { instant, type Office } from '../cases/office'
import { Refusal } from '../http/refusal'
import type { Db } from '../store/tables'
import { hashOf } from '../vault/chunk-files'
import { makeAccount } from './accounts'
import { hasAccounts } from './find-account'
import { hashPassword } from './passwords'

const DAY = 24 * 60 * 60_000

/**
 * The link of a first start: whoever opens it makes the first account, an admin. Good for a day and
 * once; a later start's link puts an earlier one out of use. `undefined` once there is an account.
 */
export async function firstInvitation(office: Office): Promise<string | undefined> {
  if (await hasAccounts(office)) return undefined
  await office.db
    .deleteFrom('invitations')
    .where('office_id', '=', office.id)
    .where('role', 'is', null)
    .execute()
  return (await write(office, undefined)).path
}

/** A link by which a colleague makes an account of their own; nobody types another's password. */
export async function invite(
  office: Office,
  who: v.InferOutput<typeof Invite>,
): Promise<v.InferOutput<typeof Invitation>> {
  return write(office, who)
}

/** A link becomes an account, once; refused with `setup.linkUsedOrOld` after that. */
export async function acceptInvitation(
  office: Office,
  { token, username, name, password }: v.InferOutput<typeof Setup>,
): Promise<Account> {
  const tokenHash = hashOf(token)
  // Before the costly hash: a made-up link must not keep the processor busy.
  await find(office, office.db, tokenHash)
  const passwordHash = await hashPassword(password)
  return office.db.transaction().execute(async (trx) => {
    const invitation = await find(office, trx, tokenHash)
    // The first start's link is for the first account alone.
    if (!invitation.role && (await hasAccounts(office, trx))) throw used()
    await trx
      .deleteFrom('invitations')
      .where('office_id', '=', office.id)
      .where('token_hash', '=', tokenHash)
      .execute()
    const role = invitation.role ?? 'admin'
    return makeAccount(office, trx, { username, name, role, passwordHash })
  })
}

const used = () => new Refusal(404, 'setup.linkUsedOrOld')

async function find(office: Office, db: Db, tokenHash: string) {
  const invitation = await db
    .selectFrom('invitations')
    .select('role')
    .where('office_id', '=', office.id)
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', instant(office))
    .executeTakeFirst()
  if (!invitation) throw used()
  return invitation
}

async function write(office: Office, who: v.InferOutput<typeof Invite> | undefined) {
  const token = randomBytes(32).toString('base64url')
  const expiresAt = new Date(office.now() + DAY).toISOString()
  const token_hash = hashOf(token)
  await office.db
    .insertInto('invitations')
    .values({
      office_id: office.id,
      token_hash,
      role: who?.role ?? null,
      body: who ? office.vault.seal('invitations', token_hash, { name: who.name }) : null,
      expires_at: expiresAt,
    })
    .execute()
  // Behind the #: what stands there reaches no log.
  return { path: `/petugas/mulai#${token}`, expiresAt }
}
