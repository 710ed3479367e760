import type { Context, ErrorHandler, NotFoundHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Logger } from 'pino'
import type { Env } from './env'
import { Refusal } from './refusal'

/** Every error leaves in the one shape; a fault of ours says nothing of itself to the caller. */
export function onProblem(log: Logger): ErrorHandler<Env> {
  return (error, c) => {
    const refusal = toRefusal(error)
    if (refusal.status === 500) log.error(traceOf(error), 'fault')
    return answer(c, refusal)
  }
}

export const onUnknown: NotFoundHandler<Env> = (c) => answer(c, new Refusal(404, 'route.unknown'))

export function onWrongMethod(c: Context, methods: string[]): Response {
  const headers = { Allow: methods.join(', ') }
  return answer(c, new Refusal(405, 'method.notAllowed', { headers }))
}

function answer(c: Context, refusal: Refusal): Response {
  const { retryAfter, headers } = refusal.details
  if (retryAfter !== undefined) c.header('Retry-After', String(retryAfter))
  for (const [name, value] of Object.entries(headers ?? {})) c.header(name, value)
  c.header('Cache-Control', 'no-store')
  return c.json(refusal.toProblem(), refusal.status)
}

function toRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  if (error instanceof HTTPException && error.status < 500) {
    return new Refusal(error.status as 400, 'request.malformed')
  }
  const code = (error as { code?: unknown } | undefined)?.code
  // The disk filled up between looking and writing. Nothing was acknowledged.
  if (code === 'ENOSPC' || code === 'SQLITE_FULL') {
    return new Refusal(507, 'disk.full', { retryAfter: 900 })
  }
  return new Refusal(500, 'server.fault')
}

/** Where it happened, without the message: that may repeat what somebody wrote. */
export function traceOf(error: unknown): { name: string; code?: string; at: string[] } {
  if (!(error instanceof Error)) return { name: typeof error, at: [] }
  const { code } = error as { code?: unknown }
  const at = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    name: error.name,
    ...(typeof code === 'string' && { code }),
    at: at.slice(0, 12).map((line) => line.trim()),
  }
}
