import type { Service } from '#shared/services/define'
import { dueAt } from '#shared/services/promise'
import type { Attachment } from '#shared/wire/contents'
import type { Channel } from '#shared/wire/desk'
import type { Db } from '../store/tables'
import { expectAttachments } from './attachments'
import { type CaseBody, type CaseRow, sealCase } from './case-body'
import { type Happening, writeEvent } from './happen'
import type { Office } from './office'
import { nextRegister } from './register'
import { indexCase, termsOf } from './search-terms'
import { readSettings } from './settings'

export type NewCase = {
  id: string
  service: Service
  serviceVersion: number
  code: string
  claimHash: string
  channel: Channel
  body: CaseBody
  /** When it reached the office: the SOP's clock starts here, whatever the phone's clock says. */
  receivedAt: string
  /** Whose doing it is: the resident's, or the officer's who registers a visit. */
  by: Pick<Happening, 'actor' | 'accountId' | 'said'>
  itemId?: string
  attachments?: Attachment[]
}

/** Enters a case in the register. One transaction: the case, its number, its first event and its indexes. */
export async function makeCase(office: Office, trx: Db, made: NewCase): Promise<CaseRow> {
  const { id, service, body, receivedAt, attachments = [] } = made
  const at = Date.parse(receivedAt)
  const { calendar } = await readSettings(office, trx)
  const { rt, rw } = neighbourhoodOf(service, body)
  const row: CaseRow = {
    office_id: office.id,
    id,
    register: await nextRegister(office, trx, at),
    code: made.code,
    kind: service.kind,
    service: service.id,
    service_version: made.serviceVersion,
    channel: made.channel,
    // The pengantar of RT/RW is a paper in this release, so nothing waits to be endorsed.
    stage: 'received',
    rev: 1,
    public_rev: 1,
    rt,
    rw,
    received_at: receivedAt,
    updated_at: receivedAt,
    due_at: new Date(dueAt(service, calendar, at)).toISOString(),
    closed_at: null,
    is_new: 1,
    body: sealCase(office.vault, id, body),
  }
  await trx.insertInto('cases').values(row).execute()
  await addClaim(office, trx, id, made.claimHash, receivedAt)
  await writeEvent(office, trx, row, { what: 'received', isPublic: true, ...made.by })
  await indexCase(office, trx, id, termsOf(office.vault, service, body))
  if (made.itemId) await expectAttachments(office, trx, id, made.itemId, attachments)
  return row
}

export async function addClaim(
  office: Office,
  trx: Db,
  caseId: string,
  claimHash: string,
  at: string,
): Promise<void> {
  await trx
    .insertInto('claims')
    .values({ office_id: office.id, claim_hash: claimHash, case_id: caseId, made_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** RT and RW of the first answer that names them: who goes there must be able to sort by them. */
export function neighbourhoodOf(
  { fields }: Service,
  { answers }: CaseBody,
): { rt: number | null; rw: number | null } {
  for (const { name } of fields) {
    const answer = answers[name]
    if ((answer?.as === 'address' || answer?.as === 'place') && answer.rw !== undefined) {
      return { rt: answer.rt ?? null, rw: answer.rw }
    }
  }
  return { rt: null, rw: null }
}
