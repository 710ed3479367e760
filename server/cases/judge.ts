import * as v from 'valibot'
import { findService } from '#shared/services/catalogue'
import { Contents, type Submission } from '#shared/wire/contents'
import type { Db, Tables } from '../store/tables'
import { answersAsMeant } from './answers-as-meant'
import { type FollowUp, followUp } from './follow-up'
import type { Changed } from './live'
import { makeCase } from './make-case'
import type { Office } from './office'

type Item = Tables['items']

/** What opening an item showed; read outside any transaction, since it needs time and no table. */
export type Reading = { item: Item } & (
  | { is: 'contents'; contents: Contents }
  | { is: 'unreadable' | 'senseless'; reason: string }
)

export type Judged = {
  changed: Changed[]
  /** Cases whose attachments may be whole by now. */
  settle: string[]
  /** Items that waited for this one. */
  next: string[]
}

/** Opens one item; `undefined` where it is gone or was judged already. Throws nothing for bad bytes. */
export async function read(office: Office, id: string): Promise<Reading | undefined> {
  const item = await office.db
    .selectFrom('items')
    .selectAll()
    .where('office_id', '=', office.id)
    .where('id', '=', id)
    .where('state', '=', 'stored')
    .executeTakeFirst()
  if (!item) return undefined
  const opened = await office.vault.openItem({ ...item, keyId: item.key_id })
  if (!opened) return { item, is: 'unreadable', reason: 'seal.broken' }
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), v.unknown()), utf8(opened))
  if (!parsed.success) return { item, is: 'senseless', reason: 'contents.garbled' }
  return { item, ...understand(item, parsed.output) }
}

function understand(
  { kind }: Item,
  json: unknown,
): { is: 'contents'; contents: Contents } | { is: 'senseless'; reason: string } {
  if (kind === 'endorsement' || kind === 'survey') return { is: 'senseless', reason: 'kind.later' }
  const version = v.safeParse(v.object({ v: v.number() }), json)
  if (version.success && version.output.v !== 1)
    return { is: 'senseless', reason: 'version.unknown' }
  const contents = v.safeParse(Contents, json)
  if (!contents.success) return { is: 'senseless', reason: 'contents.malformed' }
  if (contents.output.kind !== kind) return { is: 'senseless', reason: 'kind.other' }
  return { is: 'contents', contents: contents.output }
}

/** Makes of an opened item what it is to the office: a case, an event of one, or a line of the tray. */
export async function judge(office: Office, trx: Db, reading: Reading): Promise<Judged> {
  const { item } = reading
  if (reading.is !== 'contents') {
    await settleItem(office, trx, item, { state: reading.is, reason: reading.reason })
    return { ...nothing, next: await waitingFor(office, trx, item.id) }
  }
  const { contents } = reading
  return contents.kind === 'submission'
    ? judgeSubmission(office, trx, item, contents)
    : judgeFollowUp(office, trx, item, contents)
}

const nothing: Judged = { changed: [], settle: [], next: [] }

async function judgeSubmission(
  office: Office,
  trx: Db,
  item: Item,
  submission: Submission,
): Promise<Judged> {
  const next = await waitingFor(office, trx, item.id)
  const service = findService(submission.service)
  const reason = service ? await reasonAgainst(office, trx, item.id) : 'service.unknown'
  if (!service || reason) {
    await settleItem(office, trx, item, { state: 'senseless', reason })
    return { ...nothing, next }
  }
  const answers = answersAsMeant(service, submission.answers)
  const { papers, onBehalf, language, anonymous } = submission
  const row = await makeCase(office, trx, {
    id: item.id,
    service,
    serviceVersion: submission.serviceVersion,
    code: submission.code,
    claimHash: submission.claimHash,
    channel: submission.channel,
    body: { answers, papers, copied: {}, onBehalf, language, anonymous },
    receivedAt: item.received_at,
    by: { actor: 'resident' },
    itemId: item.id,
    attachments: submission.attachments,
  })
  await settleItem(office, trx, item, { state: 'opened', case_id: row.id })
  return { changed: [{ id: row.id, rev: row.rev }], settle: [row.id], next }
}

/** An id that a visit at the counter has already: made by chance it cannot be. */
async function reasonAgainst(office: Office, trx: Db, id: string): Promise<string | null> {
  const taken = await trx
    .selectFrom('cases')
    .select('id')
    .where('office_id', '=', office.id)
    .where('id', '=', id)
    .executeTakeFirst()
  return taken ? 'case.taken' : null
}

async function judgeFollowUp(
  office: Office,
  trx: Db,
  item: Item,
  contents: FollowUp,
): Promise<Judged> {
  const followed = await followUp(office, trx, item.id, contents)
  if (followed.is === 'early') {
    await settleItem(office, trx, item, { waits_for: contents.of })
    return nothing
  }
  if (followed.is === 'senseless') {
    await settleItem(office, trx, item, { state: 'senseless', reason: followed.reason })
    return nothing
  }
  const { id, rev } = followed.row
  await settleItem(office, trx, item, { state: 'opened', case_id: id, waits_for: null })
  return { changed: [{ id, rev }], settle: 'attachments' in contents ? [id] : [], next: [] }
}

async function settleItem(
  office: Office,
  trx: Db,
  { id }: Item,
  change: Partial<Pick<Item, 'state' | 'reason' | 'case_id' | 'waits_for'>>,
): Promise<void> {
  await trx
    .updateTable('items')
    .set(change)
    .where('office_id', '=', office.id)
    .where('id', '=', id)
    .execute()
}

async function waitingFor(office: Office, trx: Db, id: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('items')
    .select('id')
    .where('office_id', '=', office.id)
    .where('waits_for', '=', id)
    .where('state', '=', 'stored')
    .orderBy('received_at')
    .execute()
  return rows.map((row) => row.id)
}

const utf8 = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
