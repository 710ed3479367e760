import { isOver, type Stage } from '#shared/domain/stages'
import { findService } from '#shared/services/catalogue'
import { dueAt } from '#shared/services/promise'
import type { DeskEvent } from '#shared/wire/desk'
import { Refusal } from '../http/refusal'
import type { Db } from '../store/tables'
import { type CaseBody, type CaseRow, type EventBody, sealCase, sealEvent } from './case-body'
import { instant, type Office } from './office'
import { readSettings } from './settings'
import { clockAfter } from './sop-clock'

export type Happening = {
  what: DeskEvent['what']
  actor: DeskEvent['actor']['kind']
  accountId?: string
  /** Where the case goes; it stays where it is without. */
  to?: Stage
  /** Whether the resident hears of it. */
  isPublic: boolean
  /** What was said with it. */
  said?: EventBody
  /** What the case says from now on. */
  body?: CaseBody
  /** Whether officers should look again. */
  isNew?: boolean
}

/**
 * The one way a case changes: an event with the next rev, and the case as it stands after it.
 * Answers the case then. A change by another in between is refused with `case.moved`.
 */
export async function happen(
  office: Office,
  trx: Db,
  row: CaseRow,
  { what, actor, accountId, to = row.stage, isPublic, said = {}, body, isNew }: Happening,
): Promise<CaseRow> {
  const rev = row.rev + 1
  const at = instant(office)
  const after: CaseRow = {
    ...row,
    rev,
    stage: to,
    public_rev: isPublic ? rev : row.public_rev,
    updated_at: at,
    due_at: await dueAfter(office, trx, row, to),
    closed_at: isOver(to) ? (isOver(row.stage) ? row.closed_at : at) : null,
    is_new: (isNew ?? row.is_new === 1) ? 1 : 0,
    body: body ? sealCase(office.vault, row.id, body) : row.body,
  }
  const { office_id: _, id: __, ...changed } = after
  const { numUpdatedRows } = await trx
    .updateTable('cases')
    .set(changed)
    .where('office_id', '=', office.id)
    .where('id', '=', row.id)
    .where('rev', '=', row.rev)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new Refusal(409, 'case.moved')
  await writeEvent(office, trx, after, {
    what,
    actor,
    isPublic,
    said,
    from: row.stage,
    ...(accountId && { accountId }),
  })
  return after
}

/** The event that makes `row` what it is. */
export async function writeEvent(
  office: Office,
  trx: Db,
  row: CaseRow,
  { what, actor, accountId, isPublic, said = {}, from }: Happening & { from?: Stage },
): Promise<void> {
  await trx
    .insertInto('case_events')
    .values({
      office_id: office.id,
      case_id: row.id,
      rev: row.rev,
      at: row.updated_at,
      actor,
      account_id: accountId ?? null,
      what,
      stage_from: from ?? null,
      stage_to: row.stage,
      is_public: isPublic ? 1 : 0,
      body: sealEvent(office.vault, row.id, row.rev, said),
    })
    .execute()
}

async function dueAfter(
  office: Office,
  trx: Db,
  { stage, service: id, due_at }: CaseRow,
  to: Stage,
): Promise<string | null> {
  const clock = clockAfter(stage, to)
  const service = findService(id)
  if (clock === 'stopped') return null
  if (clock === 'running' || !service) return due_at
  const { calendar } = await readSettings(office, trx)
  return new Date(dueAt(service, calendar, office.now())).toISOString()
}
