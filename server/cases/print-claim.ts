import { randomBytes } from 'node:crypto'
import type { Registered } from '#shared/wire/desk'
import { claimBytes } from '#shared/wire/sealing'
import { hashOf } from '../vault/chunk-files'
import { findCase } from './find-case'
import { happen } from './happen'
import { addClaim } from './make-case'
import { instant, type Office } from './office'

/** A new claim for somebody with the KTP in hand who lost the slip; the old one stays good. */
export async function printClaim(
  office: Office,
  accountId: string,
  caseId: string,
): Promise<Registered> {
  const claim = randomBytes(16).toString('base64url')
  const row = await office.db.transaction().execute(async (trx) => {
    const before = await findCase(office, caseId, trx)
    await addClaim(office, trx, caseId, hashOf(claimBytes(claim)), instant(office))
    return happen(office, trx, before, {
      what: 'claimPrinted',
      actor: 'officer',
      accountId,
      isPublic: false,
    })
  })
  office.live.tell([{ id: row.id, rev: row.rev }])
  return { id: row.id, register: row.register, code: row.code, claim }
}
