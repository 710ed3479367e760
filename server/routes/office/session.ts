import { type Context, Hono } from 'hono'
import { type Account, type Session, Setup, SignIn } from '#shared/wire/desk'
import { acceptInvitation } from '../../accounts/invitations'
import { endSession, startSession, whoIs } from '../../accounts/sessions'
import { signIn } from '../../accounts/sign-in'
import { readSettings } from '../../cases/settings'
import type { Env } from '../../http/env'
import { limitBody, readJson } from '../../http/read-body'
import { Refusal } from '../../http/refusal'
import { sessionCookie } from '../../http/session-cookie'
import type { Parts } from '../../parts'

const SMALL = 4 * 1024

/** Signing in and out, and making an account of a link: all that is open to whoever is not signed in. */
export function session({ office, https }: Parts) {
  const cookie = sessionCookie(https)

  async function sessionOf(account: Account): Promise<Session> {
    return { account, office: (await readSettings(office)).name, demo: office.demo }
  }

  return new Hono<Env>()
    .get('/session', async (c) => {
      const token = cookie.read(c)
      const who = token ? await whoIs(office, token) : undefined
      if (!who) throw new Refusal(401, 'signIn.needed')
      return c.json(await sessionOf(who.account))
    })
    .post('/session', limitBody(SMALL), async (c) => {
      const { token, account } = await signIn(office, await readJson(c, SignIn), c.get('address'))
      return enter(c, token, account)
    })
    .delete('/session', async (c) => {
      const token = cookie.read(c)
      const who = token ? await whoIs(office, token) : undefined
      if (who) await endSession(office, who.sessionHash)
      cookie.forget(c)
      return c.body(null, 204)
    })
    .post('/setup', limitBody(SMALL), async (c) => {
      const account = await acceptInvitation(office, await readJson(c, Setup))
      return enter(c, await startSession(office, account.id), account)
    })

  async function enter(c: Context, token: string, account: Account) {
    cookie.write(c, token)
    return c.json(await sessionOf(account))
  }
}
