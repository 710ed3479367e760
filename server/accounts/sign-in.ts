import type * as v from 'valibot'
import type { Account, SignIn } from '#shared/wire/desk'
import { type Budget, left, periodOf, spend, untilNextPeriod } from '../cases/budget'
import type { Office } from '../cases/office'
import { Refusal } from '../http/refusal'
import { findByUsername, toAccount, usernameTerm } from './find-account'
import { isPassword } from './passwords'
import { startSession } from './sessions'

const QUARTER = 15
const PER_ACCOUNT_AND_ADDRESS = 8
const PER_ADDRESS = 40
/** From everywhere together: high enough that nobody on another network locks an officer out in passing. */
const PER_ACCOUNT = 60

/**
 * Opens a session. A wrong password and an unknown name take the same time and get the same answer.
 * Tries are counted before they are looked at, so that many at once get no further than one by one.
 */
export async function signIn(
  office: Office,
  { username, password }: v.InferOutput<typeof SignIn>,
  address: string,
): Promise<{ token: string; account: Account }> {
  const budgets = tryBudgets(office, username, address)
  await office.db.transaction().execute(async (trx) => {
    if ((await left(trx, office, budgets)) <= 0) {
      throw new Refusal(429, 'signIn.tooManyTries', {
        retryAfter: untilNextPeriod(office.now(), QUARTER),
      })
    }
    await spend(trx, office, budgets, 1)
  })
  const row = await findByUsername(office, username)
  const isRight = await isPassword(row?.password_hash, password)
  if (!row || !isRight || row.active === 0) throw new Refusal(401, 'signIn.wrong')
  await spend(office.db, office, budgets, -1)
  return { token: await startSession(office, row.id), account: toAccount(office, row) }
}

function tryBudgets(office: Office, username: string, address: string): Budget[] {
  const period = periodOf(office.now(), QUARTER)
  const purpose = 'signIn'
  const account = usernameTerm(office, username)
  const from = office.vault.term('address', `${period}|${address}`)
  return [
    { purpose, who: `${account}|${from}`, period, limit: PER_ACCOUNT_AND_ADDRESS },
    { purpose, who: account, period, limit: PER_ACCOUNT },
    { purpose, who: from, period, limit: PER_ADDRESS },
  ]
}
