import type { CaseLine } from '#shared/wire/desk'
import type { CaseRow } from './case-body'
import type { Office } from './office'

/** Cases as the inbox shows them: nothing of a person but the neighbourhood. */
export async function toLines(office: Office, rows: CaseRow[]): Promise<CaseLine[]> {
  const missing = await filesMissing(
    office,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => toLine(row, missing.get(row.id) ?? 0))
}

export function toLine(row: CaseRow, filesMissing: number): CaseLine {
  const { id, register, code, kind, service, channel, stage, rev, rt, rw } = row
  return {
    ...{ id, register, code, kind, service, channel, stage, rev, rt, rw, filesMissing },
    receivedAt: row.received_at,
    updatedAt: row.updated_at,
    dueAt: row.due_at,
    isNew: row.is_new === 1,
  }
}

async function filesMissing(office: Office, ids: string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map()
  const rows = await office.db
    .selectFrom('attachments')
    .select(['case_id', (eb) => eb.fn.countAll<number>().as('count')])
    .where('office_id', '=', office.id)
    .where('case_id', 'in', ids)
    .where('state', '=', 'missing')
    .groupBy('case_id')
    .execute()
  return new Map(rows.map(({ case_id, count }) => [case_id, Number(count)]))
}
