import { signal } from '@preact/signals'
import * as v from 'valibot'
import { Problem } from '#shared/wire/problems'

/** What the server said was wrong; `code` is a key below `err.` of the desk's texts. */
export type Trouble = Problem['error']
export type Answered<T> = { value: T } | { trouble: Trouble }

type Question = {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Sent as JSON; a Blob travels as it is, under its own type. */
  body?: object | Blob
}

/** Whether the last question reached the server: the desk says so at the top of every screen. */
export const line = signal<'up' | 'down'>('up')

/** Counts up whenever the server no longer knows who is asking; `session.ts` listens. */
export const turnedAway = signal(0)

/**
 * Asks the server one thing below `/api/office`. Never throws: a dead line, a foreign answer and an
 * error of ours all come back as a trouble with a code, so that a form can keep what was typed.
 */
export async function ask<S extends v.GenericSchema>(
  answer: S,
  path: string,
  { method = 'GET', body }: Question = {},
): Promise<Answered<v.InferOutput<S>>> {
  let response: Response
  try {
    response = await fetch(`/api/office${path}`, {
      method,
      ...(body && { headers: { 'content-type': typeOf(body) }, body: bytesOf(body) }),
      redirect: 'error',
      signal: AbortSignal.timeout(20_000),
    })
  } catch {
    // Cable out, server starting again, or timed out.
    line.value = 'down'
    return { trouble: { code: 'line.down' } }
  }
  line.value = 'up'
  if (response.status === 204) return read(answer, undefined)
  const json: unknown = await response.json().catch(() => undefined)
  if (response.ok) return read(answer, json)
  if (response.status === 401) turnedAway.value++
  const problem = v.safeParse(Problem, json)
  return { trouble: problem.success ? problem.output.error : { code: 'answer.foreign' } }
}

/** For questions whose answer says nothing but that it is done. */
export const Done = v.unknown()

function read<S extends v.GenericSchema>(schema: S, json: unknown): Answered<v.InferOutput<S>> {
  const result = v.safeParse(schema, json)
  return result.success ? { value: result.output } : { trouble: { code: 'answer.foreign' } }
}

const typeOf = (body: object | Blob) => (body instanceof Blob ? body.type : 'application/json')
const bytesOf = (body: object | Blob) => (body instanceof Blob ? body : JSON.stringify(body))
