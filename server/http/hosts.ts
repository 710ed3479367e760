import { createMiddleware } from 'hono/factory'
import type { Env } from './env'
import { Refusal } from './refusal'

/** Answers only under the names it was given: a foreign name that points here may not borrow our pages. */
export function onlyHosts(names: readonly string[]) {
  const known = new Set(names.map((name) => name.toLowerCase()))
  return createMiddleware<Env>(async (c, next) => {
    const host = c.req.header('host') ?? new URL(c.req.url).host
    if (!known.has(hostName(host))) throw new Refusal(421, 'host.unknown')
    await next()
  })
}

/** Without its port: `[::1]:8080` is `[::1]`. */
export function hostName(host: string): string {
  return host.toLowerCase().replace(/:\d+$/, '')
}
