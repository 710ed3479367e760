import type { Attachment } from '#shared/wire/contents'
import type { AttachmentState, Db, Tables } from '../store/tables'
import { openChunk } from '../vault/open-chunk'
import { happen } from './happen'
import { isPlayable } from './is-playable'
import type { Changed } from './live'
import type { Office } from './office'

type Row = Tables['attachments']

/** Writes down what an item says will follow, also chunks it did not announce on the wire. */
export async function expectAttachments(
  office: Office,
  trx: Db,
  caseId: string,
  itemId: string,
  attachments: Attachment[],
): Promise<void> {
  const office_id = office.id
  for (const { id, field, kind, mime, bytes, ms, key, chunks } of attachments) {
    await trx
      .insertInto('attachments')
      .values({
        office_id,
        case_id: caseId,
        id,
        item_id: itemId,
        field,
        kind,
        mime,
        bytes,
        ms: ms === undefined ? null : Math.round(ms),
        state: 'missing',
        secret: office.vault.seal('attachments', `${caseId}|${id}`, key),
      })
      // A supplement that names an attachment of the case again: the first one stays as it is.
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    await trx
      .insertInto('attachment_chunks')
      .values(
        chunks.map((sha256, n) => ({ office_id, case_id: caseId, attachment_id: id, n, sha256 })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    await trx
      .insertInto('promises')
      .values([...new Set(chunks)].map((sha256) => ({ office_id, item_id: itemId, sha256 })))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}

/**
 * Looks whether attachments of a case have become whole, and whether they are what they were
 * announced to be. Nothing is thrown away: a broken one stays, and the desk says so.
 */
export async function settleAttachments(office: Office, caseId: string): Promise<Changed[]> {
  const waiting = await attachmentsOf(office, office.db, caseId, 'missing')
  const settled: { id: string; state: AttachmentState }[] = []
  for (const attachment of waiting) {
    if (!(await isHere(office, attachment))) continue
    const state = await readAttachment(office, attachment).then(
      async (bytes) => ((await isPlayable(attachment, bytes)) ? 'whole' : 'broken'),
      () => 'broken' as const,
    )
    settled.push({ id: attachment.id, state })
  }
  if (settled.length === 0) return []

  return office.db.transaction().execute(async (trx) => {
    for (const { id, state } of settled) {
      await trx
        .updateTable('attachments')
        .set({ state })
        .where('office_id', '=', office.id)
        .where('case_id', '=', caseId)
        .where('id', '=', id)
        .execute()
    }
    const row = await trx
      .selectFrom('cases')
      .selectAll()
      .where('office_id', '=', office.id)
      .where('id', '=', caseId)
      .executeTakeFirstOrThrow()
    if ((await attachmentsOf(office, trx, caseId, 'missing')).length > 0) {
      return [{ id: caseId, rev: row.rev }]
    }
    const { rev } = await happen(office, trx, row, {
      what: 'filesWhole',
      actor: 'system',
      isPublic: false,
    })
    return [{ id: caseId, rev }]
  })
}

export async function attachmentsOf(
  office: Office,
  db: Db,
  caseId: string,
  state?: AttachmentState,
): Promise<Row[]> {
  const query = db
    .selectFrom('attachments')
    .selectAll()
    .where('office_id', '=', office.id)
    .where('case_id', '=', caseId)
  return (state ? query.where('state', '=', state) : query).execute()
}

/** The whole in clear; throws where chunks are missing, damaged, or not of this attachment. */
export async function readAttachment(office: Office, attachment: Row): Promise<Buffer> {
  const { case_id, id, secret } = attachment
  const key = Buffer.from(
    office.vault.open<string>('attachments', `${case_id}|${id}`, secret),
    'base64url',
  )
  const clear: Buffer[] = []
  for (const { n, sha256 } of await chunksOf(office, attachment)) {
    clear.push(openChunk(key, id, n, await office.files.read(sha256)))
  }
  return Buffer.concat(clear)
}

/** Cases that wait for a chunk. */
export async function casesWaitingFor(office: Office, hashes: string[]): Promise<string[]> {
  const rows = await office.db
    .selectFrom('attachment_chunks')
    .select('case_id')
    .distinct()
    .where('office_id', '=', office.id)
    .where('sha256', 'in', hashes)
    .execute()
  return rows.map(({ case_id }) => case_id)
}

async function isHere(office: Office, attachment: Row): Promise<boolean> {
  const hashes = (await chunksOf(office, attachment)).map(({ sha256 }) => sha256)
  const { here } = await office.db
    .selectFrom('chunks')
    .select((eb) => eb.fn.countAll<number>().as('here'))
    .where('office_id', '=', office.id)
    .where('sha256', 'in', hashes)
    .executeTakeFirstOrThrow()
  return Number(here) === new Set(hashes).size
}

async function chunksOf(office: Office, { case_id, id }: Row) {
  return office.db
    .selectFrom('attachment_chunks')
    .select(['n', 'sha256'])
    .where('office_id', '=', office.id)
    .where('case_id', '=', case_id)
    .where('attachment_id', '=', id)
    .orderBy('n')
    .execute()
}
