import { v7 } from 'uuid'
import { Refusal } from '../http/refusal'
import type { Db, Tables } from '../store/tables'
import { hashOf } from '../vault/chunk-files'
import { openEvent } from './case-body'
import { caseByClaim } from './follow-up'
import { isRecording } from './is-playable'
import { instant, type Office } from './office'

export type Recording = { mime: string; bytes: Uint8Array; ms: number }

/** An officer speaks for at most a minute (design §3); a little more for the phone's own count. */
const LONGEST_MS = 61_000

/** Keeps an officer's recording for a case, sealed. Nobody hears it before a move names it. */
export async function keepVoice(
  office: Office,
  caseId: string,
  accountId: string,
  { mime, bytes, ms }: Recording,
): Promise<string> {
  if (!isRecording(mime, bytes)) throw new Refusal(422, 'voice.notARecording')
  if (ms > LONGEST_MS) throw new Refusal(422, 'voice.tooLong')
  const id = v7()
  const sealed = office.vault.sealBytes('voices', `${caseId}|${id}`, bytes)
  const sha256 = hashOf(sealed)
  await office.files.write(sha256, sealed)
  await office.db
    .insertInto('voices')
    .values({
      office_id: office.id,
      case_id: caseId,
      id,
      mime,
      bytes: bytes.length,
      ms: Math.round(ms),
      sha256,
      account_id: accountId,
      made_at: instant(office),
    })
    .execute()
  return id
}

/** The officer's recording of an event the resident hears of, for whoever holds the claim. */
export async function voiceForClaim(
  office: Office,
  { id, claim, voice }: { id: string; claim: string; voice: string },
): Promise<Recording> {
  const row = await caseByClaim(office, office.db, claim, id)
  const events = row
    ? await office.db
        .selectFrom('case_events')
        .selectAll()
        .where('office_id', '=', office.id)
        .where('case_id', '=', row.id)
        .where('is_public', '=', 1)
        .execute()
    : []
  const isMeant = events.some((event) => openEvent(office.vault, event).voice === voice)
  const recording = row && isMeant ? await findVoice(office, row.id, voice) : undefined
  if (!recording) throw new Refusal(404, 'voice.unknown')
  return readVoice(office, recording)
}

export async function findVoice(
  office: Office,
  caseId: string,
  id: string,
  db: Db = office.db,
): Promise<Tables['voices'] | undefined> {
  return db
    .selectFrom('voices')
    .selectAll()
    .where('office_id', '=', office.id)
    .where('case_id', '=', caseId)
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function readVoice(office: Office, row: Tables['voices']): Promise<Recording> {
  const sealed = await office.files.read(row.sha256)
  const { mime, ms } = row
  return { mime, ms, bytes: office.vault.openBytes('voices', `${row.case_id}|${row.id}`, sealed) }
}
