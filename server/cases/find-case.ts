import { Refusal } from '../http/refusal'
import type { Db } from '../store/tables'
import type { CaseRow } from './case-body'
import type { Office } from './office'

/** Refused with `case.unknown` where there is none. */
export async function findCase(office: Office, id: string, db: Db = office.db): Promise<CaseRow> {
  const row = await db
    .selectFrom('cases')
    .selectAll()
    .where('office_id', '=', office.id)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new Refusal(404, 'case.unknown')
  return row
}

/** What happens to a case without changing what an officer decides on: nobody starts again for these. */
const harmless = ['filesWhole', 'consented', 'claimPrinted']

/** The case as an officer saw it; refused with `case.moved` where somebody changed it since. */
export async function caseAtRev(
  office: Office,
  trx: Db,
  id: string,
  rev: number,
): Promise<CaseRow> {
  const row = await findCase(office, id, trx)
  if (row.rev === rev) return row
  const since = await trx
    .selectFrom('case_events')
    .select('what')
    .where('office_id', '=', office.id)
    .where('case_id', '=', id)
    .where('rev', '>', rev)
    .execute()
  const isSame = rev < row.rev && since.every(({ what }) => harmless.includes(what))
  if (!isSame) throw new Refusal(409, 'case.moved')
  return row
}
