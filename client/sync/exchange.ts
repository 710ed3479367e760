import * as v from 'valibot'
import type { NewsEvent } from '#shared/wire/news'
import { PublicOffice } from '#shared/wire/office'
import type { SyncAnswer, SyncRequest } from '#shared/wire/sync'
import type { Recording } from '../db/outbox-port'
import type { CaseRow } from '../db/outbox-rows'
import type { SendingParts } from './parts'
import { isOfType, jsonOf, type Outcome, readRefusal, readSyncAnswer } from './read-answer'

/*
 * The only places where a resident's phone speaks to the office. None throws: a dead line is an
 * outcome. No cookie goes along, so that an officer's session on the same phone names nobody.
 */

type Line = Pick<SendingParts, 'fetch' | 'clock'>

/** `POST /api/sync` */
export async function exchange(line: Line, request: SyncRequest): Promise<Outcome<SyncAnswer>> {
  const body = JSON.stringify(request)
  const response = await ask(line, '/api/sync', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    signal: line.clock.timeout(patience(body.length)),
  })
  return response ? safely(readSyncAnswer(response, request.nonce)) : unreachable
}

/** `PUT /api/chunks/{sha256}`; repeating it changes nothing. */
export async function putChunk(
  line: Line,
  sha256: string,
  bytes: ArrayBuffer,
): Promise<Outcome<true>> {
  const response = await ask(line, `/api/chunks/${sha256}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/octet-stream' },
    body: bytes,
    signal: line.clock.timeout(patience(bytes.byteLength)),
  })
  if (!response || response.redirected) return unreachable
  // Nothing is let go of because of this answer: only a later result says that a chunk is there.
  if (response.ok) return { kind: 'answered', answer: true }
  return safely(readRefusal(response))
}

/** `GET /api/office` */
export async function getOffice(line: Line, patienceMs: number): Promise<PublicOffice | undefined> {
  const response = await ask(line, '/api/office', { signal: line.clock.timeout(patienceMs) })
  if (response?.status !== 200 || response.redirected) return undefined
  const office = v.safeParse(PublicOffice, await jsonOf(response))
  return office.success ? office.output : undefined
}

/** `POST /api/voices`: the officer's recording of one event. */
export async function getVoice(
  line: Line,
  { id, claim }: CaseRow,
  voice: NonNullable<NewsEvent['voice']>,
): Promise<Recording | undefined> {
  const response = await ask(line, '/api/voices', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ id, claim, voice: voice.id }),
    signal: line.clock.timeout(patience(voice.bytes)),
  })
  const mime = voice.mime.split(';')[0] as Recording['mime']
  if (response?.status !== 200 || response.redirected || !isOfType(response, mime)) return undefined
  const bytes = await response.arrayBuffer().catch(() => undefined)
  // Cut off in the middle, or not the recording that was announced.
  if (bytes?.byteLength !== voice.bytes) return undefined
  return { mime, ms: voice.ms, bytes: new Uint8Array(bytes) }
}

async function ask(line: Line, path: string, init: RequestInit): Promise<Response | undefined> {
  try {
    return await line.fetch(path, {
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      ...init,
    })
  } catch {
    // Offline, timed out, redirected, or cut off.
    return undefined
  }
}

/** Reading a body can die with the line as well. */
const safely = <T>(outcome: Promise<Outcome<T>>) => outcome.catch(() => unreachable)

const unreachable = { kind: 'unreachable' } as const

/** Half a minute, and a millisecond more for each byte: a weak line carries a kilobyte in a second. */
const patience = (bytes: number) => 30_000 + bytes
