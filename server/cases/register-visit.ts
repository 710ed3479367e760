import { randomBytes } from 'node:crypto'
import * as v from 'valibot'
import { makeCode } from '#shared/domain/ticket'
import { findService } from '#shared/services/catalogue'
import type { Service } from '#shared/services/define'
import { readAnswer } from '#shared/services/read-answers'
import type { Answers } from '#shared/wire/answers'
import { Id } from '#shared/wire/bytes'
import type { Registered, Visit } from '#shared/wire/desk'
import { claimBytes } from '#shared/wire/sealing'
import { Refusal } from '../http/refusal'
import { hashOf } from '../vault/chunk-files'
import { answersAsMeant } from './answers-as-meant'
import type { CaseRow } from './case-body'
import { makeCase } from './make-case'
import { instant, type Office } from './office'

/**
 * Enters somebody at the counter, or a WhatsApp message, in the one register. Repeated with the same
 * id it is the same case with the same claim: the claim follows from the id and a key of the office's.
 */
export async function registerVisit(
  office: Office,
  accountId: string,
  visit: Visit,
): Promise<{ registered: Registered; isNew: boolean }> {
  const service = findService(visit.service)
  if (!service) throw malformed([{ field: 'service', reason: 'service.unknown' }])
  if (!v.is(Id, visit.id)) throw malformed([{ field: 'id', reason: 'id.malformed' }])
  checkAnswers(service, visit.answers)

  const claim = office.vault.term('claim', visit.id)
  const { row, isNew } = await office.db.transaction().execute(async (trx) => {
    const known = await trx
      .selectFrom('cases')
      .selectAll()
      .where('office_id', '=', office.id)
      .where('id', '=', visit.id)
      .executeTakeFirst()
    if (known) return { row: known, isNew: false }
    const answers = answersAsMeant(service, visit.answers)
    const withName = answers.withName
    const made: CaseRow = await makeCase(office, trx, {
      id: visit.id,
      service,
      serviceVersion: service.version,
      code: makeCode((count) => new Uint8Array(randomBytes(count))),
      claimHash: hashOf(claimBytes(claim)),
      channel: visit.channel,
      body: {
        answers,
        papers: visit.papers,
        copied: {},
        onBehalf: { for: 'self' },
        language: 'id',
        anonymous: withName?.as === 'yesNo' && !withName.value,
      },
      receivedAt: instant(office),
      by: { actor: 'officer', accountId, ...(visit.note && { said: { note: visit.note } }) },
    })
    return { row: made, isNew: true }
  })
  // An id that a phone made: somebody else's case, whose claim is not ours to print.
  if (!isNew && row.channel !== visit.channel) throw new Refusal(409, 'case.taken')
  if (isNew) office.live.tell([{ id: row.id, rev: row.rev }])
  return { registered: { id: row.id, register: row.register, code: row.code, claim }, isNew }
}

/** Left out is fine; what is written must be readable, since who wrote it sits there and can mend it. */
function checkAnswers(service: Service, answers: Answers): void {
  const problems = Object.entries(answers).flatMap(([name, answer]) => {
    const field = service.fields.find((one) => one.name === name)
    if (!field) return [{ field: name, reason: 'field.unknown' }]
    const read = answer.as === 'skipped' ? undefined : readAnswer(field, answer)
    return read && 'reason' in read ? [{ field: name, reason: read.reason }] : []
  })
  if (problems.length > 0) throw malformed(problems)
}

function malformed(problems: { field: string; reason: string }[]): Refusal {
  return new Refusal(422, 'request.malformed', { problems })
}
