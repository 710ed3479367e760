import { afterBelum, afterTuntas, type Stage } from '#shared/domain/stages'
import { findService } from '#shared/services/catalogue'
import type { Contents, Submission } from '#shared/wire/contents'
import { claimBytes } from '#shared/wire/sealing'
import type { Db } from '../store/tables'
import { hashOf } from '../vault/chunk-files'
import { answersAsMeant } from './answers-as-meant'
import { expectAttachments } from './attachments'
import { type CaseBody, type CaseRow, openBody } from './case-body'
import { type Happening, happen } from './happen'
import type { Office } from './office'
import { indexCase, termsOf } from './search-terms'

export type FollowUp = Exclude<Contents, Submission>

export type Followed =
  | { is: 'done'; row: CaseRow }
  /** The submission it speaks of has not arrived: the order was lost on the way. */
  | { is: 'early' }
  | { is: 'senseless'; reason: string }

/** What a resident says of a case after handing in. The claim inside shows that the sender may. */
export async function followUp(
  office: Office,
  trx: Db,
  itemId: string,
  item: FollowUp,
): Promise<Followed> {
  const row = await caseByClaim(office, trx, item.claim, item.of)
  if (!row) return withoutCase(office, trx, item.of)

  const body = openBody(office.vault, row)
  const service = findService(row.service)
  const supplemented: CaseBody | undefined =
    item.kind === 'supplement'
      ? {
          ...body,
          answers: service
            ? answersAsMeant(service, { ...body.answers, ...item.answers })
            : body.answers,
          papers: { ...body.papers, ...item.papers },
        }
      : undefined
  const to = stageAfter(office, row, item)
  const after = await happen(office, trx, row, {
    what: whatOf[item.kind],
    actor: 'resident',
    // Consent is between the person and the office; the phone has no sentence for it.
    isPublic: item.kind !== 'consent',
    isNew: true,
    said: saidBy(item),
    ...(to && { to }),
    ...(supplemented && { body: supplemented }),
  })
  if (supplemented) {
    await indexCase(office, trx, row.id, termsOf(office.vault, service, supplemented))
  }
  if ('attachments' in item) {
    await expectAttachments(office, trx, row.id, itemId, item.attachments)
  }
  return { is: 'done', row: after }
}

const whatOf = {
  supplement: 'supplemented',
  tuntas: 'tuntas',
  belum: 'belum',
  withdrawal: 'withdrawn',
  consent: 'consented',
} as const satisfies Record<FollowUp['kind'], Happening['what']>

/** The case of this id, for whoever holds a claim of it. */
export async function caseByClaim(
  office: Office,
  db: Db,
  claim: string,
  id: string,
): Promise<CaseRow | undefined> {
  return byClaim(office, db, claim).where('cases.id', '=', id).executeTakeFirst()
}

/** The case of a ticket that was handed over by its address: number and claim, and no id. */
export async function caseByTicket(
  office: Office,
  { code, claim }: { code: string; claim: string },
): Promise<CaseRow | undefined> {
  return byClaim(office, office.db, claim).where('cases.code', '=', code).executeTakeFirst()
}

function byClaim(office: Office, db: Db, claim: string) {
  return db
    .selectFrom('claims')
    .innerJoin('cases', (join) =>
      join
        .onRef('cases.id', '=', 'claims.case_id')
        .onRef('cases.office_id', '=', 'claims.office_id'),
    )
    .selectAll('cases')
    .where('claims.office_id', '=', office.id)
    .where('claims.claim_hash', '=', hashOf(claimBytes(claim)))
}

function stageAfter(office: Office, row: CaseRow, item: FollowUp): Stage | undefined {
  if (item.kind === 'tuntas') return afterTuntas(row.stage)
  if (item.kind === 'belum') {
    const closed = row.closed_at ? office.now() - Date.parse(row.closed_at) : 0
    return afterBelum(row.stage, closed / DAY)
  }
  // What was missing is here: the office's turn again.
  return item.kind === 'supplement' && row.stage === 'returned' ? 'checking' : undefined
}

function saidBy(item: FollowUp): Happening['said'] & object {
  if (item.kind === 'belum') return item.reason ? { reason: `belum.${item.reason}` } : {}
  if (item.kind === 'consent') {
    const { purpose, yes, how, text, language } = item
    // The office must be able to show which wording was agreed to, in which language and how.
    const note = `${text} · ${language} · ${how}`
    return { reason: `consent.${purpose}.${yes ? 'yes' : 'no'}`, note }
  }
  return {}
}

async function withoutCase(office: Office, trx: Db, of: string): Promise<Followed> {
  const submission = await trx
    .selectFrom('items')
    .select('state')
    .where('office_id', '=', office.id)
    .where('id', '=', of)
    .executeTakeFirst()
  if (!submission || submission.state === 'stored') return { is: 'early' }
  return {
    is: 'senseless',
    reason: submission.state === 'opened' ? 'claim.wrong' : 'case.unknown',
  }
}

const DAY = 24 * 60 * 60_000
