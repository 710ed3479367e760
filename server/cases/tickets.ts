import type * as v from 'valibot'
import { isCode } from '#shared/domain/ticket'
import type { TicketAnswer } from '#shared/wire/office'
import { Refusal } from '../http/refusal'
import { type Budget, left, periodOf, spend, untilNextPeriod } from './budget'
import type { Office } from './office'

type Found = v.InferOutput<typeof TicketAnswer>['found']

const HOUR = 60
const WRONG_PER_ADDRESS = 10
const WRONG_PER_OFFICE = 200

/**
 * Service and stage by the number alone, nothing else (design §3). Ten thousand cases among a
 * billion numbers are hit by guessing once in a hundred thousand tries; the budget of wrong guesses
 * keeps those tries years apart. A number that cannot be one costs nothing: it tells nothing.
 */
export async function findTickets(office: Office, code: string, address: string): Promise<Found> {
  if (!isCode(code)) return []
  const budgets = guessBudgets(office, address)
  if ((await left(office.db, office, budgets)) <= 0) {
    throw new Refusal(429, 'tickets.tooManyGuesses', {
      retryAfter: untilNextPeriod(office.now(), HOUR),
    })
  }
  const found = await office.db
    .selectFrom('cases')
    .select(['service', 'kind', 'stage'])
    .where('office_id', '=', office.id)
    .where('code', '=', code)
    .orderBy('received_at')
    .execute()
  if (found.length === 0) await spend(office.db, office, budgets, 1)
  return found
}

function guessBudgets(office: Office, address: string): Budget[] {
  const period = periodOf(office.now(), HOUR)
  const who = office.vault.term('address', `${period}|${address}`)
  return [
    { purpose: 'tickets', who, period, limit: WRONG_PER_ADDRESS },
    { purpose: 'tickets', who: 'office', period, limit: WRONG_PER_OFFICE },
  ]
}
