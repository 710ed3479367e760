import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import * as v from 'valibot'
import { Refusal } from './refusal'

/** Refuses a body of more bytes before it is read, or while it is where it hides its length. */
export function limitBody(maxSize: number) {
  return bodyLimit({
    maxSize,
    onError: () => {
      throw new Refusal(413, 'body.tooLarge')
    },
  })
}

/** A question as JSON, read by its schema. What is wrong is named by field and reason, never repeated. */
export async function readJson<S extends v.GenericSchema>(
  c: Context,
  schema: S,
): Promise<v.InferOutput<S>> {
  requireType(c, ['application/json'])
  const json = await c.req.json().catch(() => {
    throw new Refusal(400, 'json.malformed')
  })
  return readBy(schema, json)
}

/** The query's parts, read by their schema. */
export function readQuery<S extends v.GenericSchema>(c: Context, schema: S): v.InferOutput<S> {
  return readBy(schema, c.req.query())
}

/** The MIME type of the body, without its parameters; 415 where it is none of these. */
export function requireType(c: Context, types: readonly string[]): string {
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase() ?? ''
  if (!types.includes(type)) throw new Refusal(415, 'body.wrongType')
  return type
}

export function readBy<S extends v.GenericSchema>(schema: S, input: unknown): v.InferOutput<S> {
  const read = v.safeParse(schema, input)
  if (read.success) return read.output
  throw new Refusal(422, 'request.malformed', { problems: read.issues.slice(0, 20).map(toProblem) })
}

/** valibot's own messages repeat what was received; ours are keys. */
function toProblem(issue: v.BaseIssue<unknown>) {
  const field = issue.path?.map(({ key }) => String(key)).join('.') ?? ''
  return { field, reason: isKey(issue.message) ? issue.message : 'field.wrong' }
}

const isKey = (message: string) => /^[a-z][a-zA-Z0-9]*\.[a-zA-Z]+$/.test(message)
