import { createMiddleware } from 'hono/factory'
import type { Env } from './env'
import { Refusal } from './refusal'

/**
 * Refuses what another site makes a browser send. The session's cookie is SameSite=Strict already;
 * this closes what that leaves open, such as a neighbouring name. Browsers say where a request comes
 * from by Sec-Fetch-Site, older ones by Origin; whoever says neither is not a browser.
 */
export const onlySameOrigin = createMiddleware<Env>(async (c, next) => {
  if (!/^(GET|HEAD|OPTIONS)$/.test(c.req.method)) {
    const site = c.req.header('sec-fetch-site')
    const origin = c.req.header('origin')
    const host = c.req.header('host') ?? new URL(c.req.url).host
    const isForeign = site ? site !== 'same-origin' : origin !== undefined && !isOf(host, origin)
    if (isForeign) throw new Refusal(403, 'origin.foreign')
  }
  await next()
})

function isOf(host: string, origin: string): boolean {
  return URL.canParse(origin) && new URL(origin).host === host.toLowerCase()
}
