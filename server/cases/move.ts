import { canMove } from '#shared/domain/stages'
import { findService } from '#shared/services/catalogue'
import type { DeskCase, Move } from '#shared/wire/desk'
import { Refusal } from '../http/refusal'
import type { Db } from '../store/tables'
import { type CaseRow, openBody } from './case-body'
import { lackingOf, toDeskCase } from './desk-case'
import { caseAtRev } from './find-case'
import { happen } from './happen'
import type { Office } from './office'
import { findVoice } from './voices'

/**
 * Moves a case by the stages' table. Refused where the table knows no such move, where a letter would
 * be signed with gaps in it, and where the resident would be left without the words they are owed.
 */
export async function moveCase(
  office: Office,
  accountId: string,
  caseId: string,
  move: Move,
): Promise<DeskCase> {
  const row = await office.db.transaction().execute(async (trx) => {
    const before = await caseAtRev(office, trx, caseId, move.rev)
    await check(office, trx, before, move)
    const { note, heard, words, voice, wants } = move
    return happen(office, trx, before, {
      what: move.to === 'answered' ? 'answered' : 'moved',
      actor: 'officer',
      accountId,
      to: move.to,
      isPublic: true,
      isNew: false,
      said: {
        ...(note && { note }),
        ...(heard && { heard }),
        ...(words && { words }),
        ...(voice && { voice }),
        ...(wants && wants.length > 0 && { wants }),
      },
    })
  })
  office.live.tell([{ id: row.id, rev: row.rev }])
  return toDeskCase(office, row)
}

async function check(office: Office, trx: Db, row: CaseRow, move: Move): Promise<void> {
  const { to, heard, words, voice, wants = [] } = move
  if (!canMove(row.kind, row.stage, to)) throw new Refusal(422, 'case.moveNotAllowed')
  if (to === 'signing') {
    const lacking = lackingOf(row.service, openBody(office.vault, row))
    if (lacking.length > 0) {
      throw new Refusal(422, 'case.lacking', {
        problems: lacking.map((field) => ({ field, reason: 'field.missing' })),
      })
    }
  }
  const isSaid = Boolean(words?.trim() || voice)
  if (to === 'answered' && !isSaid) throw missing('words')
  // A refusal needs a reason, since residents may object to it.
  if (to === 'refused' && !isSaid && !heard) throw missing('words')
  if (to === 'returned' && !isSaid && wants.length === 0) throw missing('wants')
  const service = findService(row.service)
  const known: string[] = [
    ...(service?.requirements ?? []),
    ...(service?.fields.map(({ name }) => name) ?? []),
  ]
  if (wants.some((want) => !known.includes(want))) throw wrong('wants')
  if (heard && !/^[a-zA-Z]+(\.[a-zA-Z]+)*$/.test(heard)) throw wrong('heard')
  if (voice && !(await findVoice(office, row.id, voice, trx))) throw wrong('voice', 'voice.unknown')
}

const missing = (field: string) => wrong(field, 'field.missing')

function wrong(field: string, reason = 'field.wrong'): Refusal {
  return new Refusal(422, 'request.malformed', { problems: [{ field, reason }] })
}
