import type { News, NewsEvent } from '#shared/wire/news'
import { claimBytes } from '#shared/wire/sealing'
import type { Ask } from '#shared/wire/sync'
import type { Tables } from '../store/tables'
import { hashOf } from '../vault/chunk-files'
import { type CaseRow, openEvent } from './case-body'
import { caseByClaim } from './follow-up'
import { missingChunks } from './missing-chunks'
import type { Office } from './office'

/**
 * What is new of the cases a phone asks for, for whoever holds the claim; nothing at all for others,
 * so that nobody learns which ids exist. Told where the rev is higher than the phone's, where the
 * case has photos or recordings (their missing chunks are always told), and where nobody can open it.
 */
export async function newsFor(office: Office, asks: readonly Ask[]): Promise<News[]> {
  const news: News[] = []
  for (const ask of asks) {
    const row = await caseByClaim(office, office.db, ask.claim, ask.id)
    const one = row ? await newsOfCase(office, row, ask) : await newsOfItem(office, ask)
    if (one) news.push(one)
  }
  return news
}

async function newsOfCase(office: Office, row: CaseRow, ask: Ask): Promise<News | undefined> {
  const items = await office.db
    .selectFrom('items')
    .select('id')
    .where('office_id', '=', office.id)
    .where('case_id', '=', row.id)
    .execute()
  const chunks = await chunksOf(
    office,
    items.map(({ id }) => id),
  )
  if (row.public_rev <= ask.rev && !chunks.promised) return undefined
  return {
    id: ask.id,
    rev: row.public_rev,
    kind: row.kind,
    stage: row.stage,
    register: row.register,
    ...(row.due_at && { dueAt: row.due_at }),
    events: await eventsAfter(office, row.id, ask.rev),
    missing: chunks.missing,
  }
}

/**
 * Not opened yet, or of no use to anybody here: there is no case, only what was handed in. Whoever
 * sent what makes no sense is asked to come like one whose letter nobody can open.
 */
async function newsOfItem(office: Office, ask: Ask): Promise<News | undefined> {
  const item = await office.db
    .selectFrom('items')
    .select(['id', 'state'])
    .where('office_id', '=', office.id)
    .where('id', '=', ask.id)
    .where('claim_hash', '=', hashOf(claimBytes(ask.claim)))
    .where('kind', '=', 'submission')
    .executeTakeFirst()
  if (!item) return undefined
  const { promised, missing } = await chunksOf(office, [item.id])
  const isLost = item.state === 'unreadable' || item.state === 'senseless'
  if (!isLost && !promised) return undefined
  return { id: ask.id, ...(isLost && { unreadable: true }), rev: 0, events: [], missing }
}

async function chunksOf(office: Office, itemIds: string[]) {
  if (itemIds.length === 0) return { promised: false, missing: [] }
  const { promised } = await office.db
    .selectFrom('promises')
    .select((eb) => eb.fn.countAll<number>().as('promised'))
    .where('office_id', '=', office.id)
    .where('item_id', 'in', itemIds)
    .executeTakeFirstOrThrow()
  const missing = await missingChunks(office, office.db, itemIds)
  return { promised: Number(promised) > 0, missing: [...new Set([...missing.values()].flat())] }
}

async function eventsAfter(office: Office, caseId: string, rev: number): Promise<NewsEvent[]> {
  const rows = await office.db
    .selectFrom('case_events')
    .selectAll()
    .where('office_id', '=', office.id)
    .where('case_id', '=', caseId)
    .where('is_public', '=', 1)
    .where('rev', '>', rev)
    .orderBy('rev')
    .execute()
  if (rows.length === 0) return []
  const voices = await office.db
    .selectFrom('voices')
    .select(['id', 'mime', 'bytes', 'ms'])
    .where('office_id', '=', office.id)
    .where('case_id', '=', caseId)
    .execute()
  return rows.map((row) => toNews(office, row, voices))
}

type VoiceRow = Pick<Tables['voices'], 'id' | 'mime' | 'bytes' | 'ms'>

/** Without the note, which is among officers. */
function toNews(office: Office, row: Tables['case_events'], voices: VoiceRow[]): NewsEvent {
  const { heard, words, voice, wants } = openEvent(office.vault, row)
  const recording = voices.find(({ id }) => id === voice)
  return {
    rev: row.rev,
    at: row.at,
    stage: row.stage_to,
    ...(heard && { heard }),
    ...(words && { words }),
    ...(recording && { voice: recording }),
    ...(wants && { wants }),
  }
}
