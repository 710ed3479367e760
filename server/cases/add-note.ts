import type * as v from 'valibot'
import type { DeskCase, Note } from '#shared/wire/desk'
import { toDeskCase } from './desk-case'
import { caseAtRev } from './find-case'
import { happen } from './happen'
import type { Office } from './office'

/** A note among officers; the resident never hears of it. */
export async function addNote(
  office: Office,
  accountId: string,
  caseId: string,
  { rev, note }: v.InferOutput<typeof Note>,
): Promise<DeskCase> {
  const row = await office.db.transaction().execute(async (trx) => {
    const before = await caseAtRev(office, trx, caseId, rev)
    return happen(office, trx, before, {
      what: 'noted',
      actor: 'officer',
      accountId,
      isPublic: false,
      said: { note },
    })
  })
  office.live.tell([{ id: row.id, rev: row.rev }])
  return toDeskCase(office, row)
}
