import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'

export type SessionCookie = {
  read(c: Context): string | undefined
  write(c: Context, token: string): void
  forget(c: Context): void
}

/**
 * The session's token in a cookie that scripts cannot read and other sites cannot make a browser
 * send. Over HTTPS its name binds it to this host and to encryption; over plain HTTP, which is for
 * one's own machine only, browsers would not take that name.
 */
export function sessionCookie(https: boolean): SessionCookie {
  const name = https ? '__Host-patas' : 'patas'
  const options = { path: '/', httpOnly: true, sameSite: 'Strict', secure: https } as const
  return {
    read: (c) => getCookie(c, name),
    write: (c, token) => setCookie(c, name, token, options),
    forget: (c) => void deleteCookie(c, name, options),
  }
}
