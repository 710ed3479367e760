import { findService } from '#shared/services/catalogue'
import { lackingFields } from '#shared/services/letter-values'
import { readAnswer } from '#shared/services/read-answers'
import type { DeskCase, DeskEvent } from '#shared/wire/desk'
import type { Tables } from '../store/tables'
import { attachmentsOf } from './attachments'
import { type CaseBody, type CaseRow, openBody, openEvent } from './case-body'
import { toLine } from './case-line'
import type { Office } from './office'
import { officerNames } from './officer-names'

/** A case with all that is in it. Whoever calls this has written the look. */
export async function toDeskCase(office: Office, row: CaseRow): Promise<DeskCase> {
  const body = openBody(office.vault, row)
  const attachments = await attachmentsOf(office, office.db, row.id)
  const missing = attachments.filter(({ state }) => state === 'missing').length
  const { answers, papers, copied, onBehalf, language, anonymous } = body
  return {
    ...toLine(row, missing),
    ...{ answers, papers, copied, onBehalf, language, anonymous },
    attachments: attachments.map(toDeskAttachment),
    events: await eventsOf(office, row.id),
    lacking: lackingOf(row.service, body),
  }
}

/** What must be written out before signing: what the letter needs, and what cannot be read as it came. */
export function lackingOf(serviceId: string, { answers, copied }: CaseBody): string[] {
  const service = findService(serviceId)
  if (!service) return []
  const unreadable = service.fields
    .filter((field) => {
      const answer = answers[field.name]
      return answer && !copied[field.name] && 'reason' in readAnswer(field, answer)
    })
    .map(({ name }) => name)
  return [...new Set([...unreadable, ...lackingFields(service, answers, copied)])]
}

function toDeskAttachment(row: Tables['attachments']): DeskCase['attachments'][number] {
  const { id, field, kind, mime, bytes, ms, state } = row
  return {
    ...{ id, field, kind, mime, bytes },
    ...(ms !== null && { ms }),
    whole: state !== 'missing',
    ...(state === 'broken' && { broken: true }),
  }
}

async function eventsOf(office: Office, caseId: string): Promise<DeskEvent[]> {
  const rows = await office.db
    .selectFrom('case_events')
    .selectAll()
    .where('office_id', '=', office.id)
    .where('case_id', '=', caseId)
    .orderBy('rev')
    .execute()
  const names = await officerNames(office)
  return rows.map((row) => ({
    rev: row.rev,
    at: row.at,
    actor: { kind: row.actor, name: names.get(row.account_id ?? '') ?? '' },
    what: row.what as DeskEvent['what'],
    ...(row.stage_from && { from: row.stage_from }),
    to: row.stage_to,
    ...openEvent(office.vault, row),
  }))
}
