import { v7 } from 'uuid'
import type * as v from 'valibot'
import type { DeskCase, OpenCase } from '#shared/wire/desk'
import { Refusal } from '../http/refusal'
import { toDeskCase } from './desk-case'
import { findCase } from './find-case'
import { instant, type Office } from './office'

type Why = v.InferOutput<typeof OpenCase>['why']

/** Opens a case for an officer, and writes who, when and why before anything of it is shown. */
export async function openCase(
  office: Office,
  accountId: string,
  caseId: string,
  why: Why,
): Promise<DeskCase> {
  const row = await office.db.transaction().execute(async (trx) => {
    const found = await findCase(office, caseId, trx)
    await trx
      .insertInto('looks')
      .values({
        office_id: office.id,
        id: v7(),
        case_id: caseId,
        account_id: accountId,
        why,
        at: instant(office),
      })
      .execute()
    await trx
      .updateTable('cases')
      .set({ is_new: 0 })
      .where('office_id', '=', office.id)
      .where('id', '=', caseId)
      .execute()
    return { ...found, is_new: 0 as const, wasNew: found.is_new === 1 }
  })
  // Other desks take the mark of something new away.
  if (row.wasNew) office.live.tell([{ id: row.id, rev: row.rev }])
  return toDeskCase(office, row)
}

/** A look is good for a day: whoever handles a case has opened it, and the trace says why. */
export async function requireLook(
  office: Office,
  accountId: string,
  caseId: string,
): Promise<void> {
  await findCase(office, caseId)
  const look = await office.db
    .selectFrom('looks')
    .select('id')
    .where('office_id', '=', office.id)
    .where('case_id', '=', caseId)
    .where('account_id', '=', accountId)
    .where('at', '>', new Date(office.now() - DAY).toISOString())
    .limit(1)
    .executeTakeFirst()
  if (!look) throw new Refusal(403, 'case.notOpened')
}

const DAY = 24 * 60 * 60_000
