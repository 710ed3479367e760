import { createHmac, randomBytes } from 'node:crypto'
import { createMiddleware } from 'hono/factory'
import { matchedRoutes } from 'hono/route'
import type { Logger } from 'pino'
import type { Env } from './env'

/**
 * One line a request: method, the route's pattern, status, time. No address in clear, no query, no
 * body, no ids. Addresses are hashed with a key that dies with the process: good for seeing that one
 * caller did it all, useless for finding out who it was.
 */
export function logRequests(log: Logger) {
  const key = randomBytes(32)
  return createMiddleware<Env>(async (c, next) => {
    const start = performance.now()
    await next()
    const who = createHmac('sha256', key)
      .update(c.get('address') ?? '')
      .digest('base64url')
    log.info({
      method: c.req.method,
      route: matchedRoutes(c).findLast(({ method }) => method !== 'ALL')?.path ?? '*',
      status: c.res.status,
      ms: Math.round(performance.now() - start),
      from: who.slice(0, 8),
    })
  })
}
