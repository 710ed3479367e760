import type * as v from 'valibot'
import type { CaseLine, Search } from '#shared/wire/desk'
import type { CaseRow } from './case-body'
import { toLines } from './case-line'
import type { Office } from './office'
import { nameTerms, nikTerm } from './search-terms'

const MOST = 100

/** Cases by ticket, NIK, words of a name, or neighbourhood, newest first; all that is asked must hold. */
export async function searchCases(
  office: Office,
  { code, nik, name, rt, rw }: v.InferOutput<typeof Search>,
): Promise<CaseLine[]> {
  const terms = [
    ...(nik ? [nikTerm(office.vault, nik)] : []),
    ...(name ? nameTerms(office.vault, name) : []),
  ]
  const isAsked = code || terms.length > 0 || rt !== undefined || rw !== undefined
  if (!isAsked) return []
  let query = office.db.selectFrom('cases').selectAll().where('office_id', '=', office.id)
  if (code) query = query.where('code', '=', code.replace(/\D/g, ''))
  if (rt !== undefined) query = query.where('rt', '=', rt)
  if (rw !== undefined) query = query.where('rw', '=', rw)
  for (const term of terms) {
    query = query.where('id', 'in', (eb) =>
      eb
        .selectFrom('case_terms')
        .select('case_id')
        .where('office_id', '=', office.id)
        .where('term', '=', term),
    )
  }
  const rows: CaseRow[] = await query.orderBy('received_at', 'desc').limit(MOST).execute()
  return toLines(office, rows)
}
