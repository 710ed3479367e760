import { createMiddleware } from 'hono/factory'
import type { Role } from '#shared/wire/desk'
import type { SignedIn } from '../accounts/sessions'
import type { Env } from './env'
import { Refusal } from './refusal'
import type { SessionCookie } from './session-cookie'

/** Lets officers through whose session lives, and says to the route who it is. */
export function signedIn(
  cookie: SessionCookie,
  whoIs: (token: string) => Promise<SignedIn | undefined>,
) {
  return createMiddleware<Env>(async (c, next) => {
    const token = cookie.read(c)
    const who = token ? await whoIs(token) : undefined
    if (!who) throw new Refusal(401, 'signIn.needed')
    c.set('signedIn', who)
    await next()
  })
}

/** Behind `signedIn`: only for these roles. */
export function only(...roles: Role[]) {
  return createMiddleware<Env>(async (c, next) => {
    if (!roles.includes(c.get('signedIn').account.role)) throw new Refusal(403, 'role.notAllowed')
    await next()
  })
}
