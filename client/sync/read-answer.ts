import * as v from 'valibot'
import { Problem } from '#shared/wire/problems'
import { SyncAnswer } from '#shared/wire/sync'

/** What came of one request. A dead line is an outcome, not an exception. */
export type Outcome<T> =
  | { kind: 'answered'; answer: T }
  /** 413: by the office itself, or by some proxy that does not know what it refuses. */
  | { kind: 'tooLarge'; byOffice: boolean }
  /** The office itself cannot make sense of the request. */
  | { kind: 'refused' }
  /** The office itself stumbled: over something in the request, or over everything just now. */
  | { kind: 'failed' }
  /** Nothing from here just now. `retryAfter` in seconds, where one was given. */
  | { kind: 'later'; retryAfter?: number }
  /** No room for what this request brings; smaller things may still find some. */
  | { kind: 'noRoom'; retryAfter?: number }
  /** Offline, timed out, cut off, or somebody else answering in the office's place. */
  | { kind: 'unreachable' }

/**
 * Reads the answer to `POST /api/sync`. Only what is ours counts: JSON by our schema with the nonce
 * of this request, not reached by a redirect. A Wi-Fi login page's 200, a proxy's 401 and half a body
 * are all `unreachable`. Never throws.
 */
export async function readSyncAnswer(
  response: Response,
  nonce: string,
): Promise<Outcome<SyncAnswer>> {
  if (response.redirected) return { kind: 'unreachable' }
  if (response.status !== 200) return readRefusal(response)
  const answer = v.safeParse(SyncAnswer, await jsonOf(response))
  if (!answer.success || answer.output.nonce !== nonce) return { kind: 'unreachable' }
  return { kind: 'answered', answer: answer.output }
}

/** Reads an answer that is no 200. */
export async function readRefusal(response: Response): Promise<Outcome<never>> {
  const { status } = response
  const problem = v.safeParse(Problem, await jsonOf(response))
  const error = problem.success ? problem.output.error : undefined
  if (status === 413) return { kind: 'tooLarge', byOffice: error !== undefined }
  if (status === 429 || status === 503 || status === 507) {
    const kind = status === 507 && error ? 'noRoom' : 'later'
    const retryAfter = error?.retryAfter ?? secondsOf(response.headers.get('retry-after'))
    return { kind, ...(retryAfter !== undefined && { retryAfter }) }
  }
  if (!error || notYet.includes(error.code)) return { kind: 'unreachable' }
  if (status >= 500 || damagedOnTheWay.includes(error.code)) return { kind: 'failed' }
  return { kind: isAboutUs(status, error.code) ? 'refused' : 'unreachable' }
}

/** What lies here is whole, and goes again. */
const damagedOnTheWay = ['item.damaged', 'chunk.mismatch']

/** An office of an older release: it will be brought up to date. */
const notYet = ['version.unknown']

/** A wrong address or host is nothing that an item could be blamed for. */
function isAboutUs(status: number, code: string): boolean {
  return status === 400 || status === 422 || code === 'chunk.unknown'
}

/** The body as JSON, if it says that it is; undefined otherwise, and where it was cut off. */
export async function jsonOf(response: Response): Promise<unknown> {
  if (!isOfType(response, 'application/json')) return undefined
  try {
    return await response.json()
  } catch {
    // The line broke in the middle, or it is no JSON after all.
    return undefined
  }
}

export function isOfType(response: Response, type: string): boolean {
  return response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() === type
}

function secondsOf(header: string | null): number | undefined {
  return header && /^\d{1,9}$/.test(header) ? Number(header) : undefined
}
