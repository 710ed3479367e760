import type * as v from 'valibot'
import { findService } from '#shared/services/catalogue'
import { usedFields } from '#shared/services/letter-values'
import type { Copied, DeskCase } from '#shared/wire/desk'
import { Refusal } from '../http/refusal'
import { openBody } from './case-body'
import { toDeskCase } from './desk-case'
import { caseAtRev } from './find-case'
import { happen } from './happen'
import type { Office } from './office'
import { indexCase, termsOf } from './search-terms'

/** *Salin*: what an officer wrote out of voices and photos, field by field; an empty text takes one back. */
export async function copyOut(
  office: Office,
  accountId: string,
  caseId: string,
  { rev, copied }: v.InferOutput<typeof Copied>,
): Promise<DeskCase> {
  const row = await office.db.transaction().execute(async (trx) => {
    const before = await caseAtRev(office, trx, caseId, rev)
    const service = findService(before.service)
    const known = new Set([
      ...(service ? usedFields(service) : []),
      ...(service?.fields.map(({ name }) => name) ?? []),
    ])
    const unknown = Object.keys(copied).filter((name) => !known.has(name))
    if (unknown.length > 0) {
      throw new Refusal(422, 'request.malformed', {
        problems: unknown.map((field) => ({ field, reason: 'field.unknown' })),
      })
    }
    const body = openBody(office.vault, before)
    const written = Object.entries({ ...body.copied, ...copied }).filter(([, text]) => text.trim())
    const after = { ...body, copied: Object.fromEntries(written) }
    await indexCase(office, trx, caseId, termsOf(office.vault, service, after))
    return happen(office, trx, before, {
      what: 'copied',
      actor: 'officer',
      accountId,
      isPublic: false,
      body: after,
    })
  })
  office.live.tell([{ id: row.id, rev: row.rev }])
  return toDeskCase(office, row)
}
