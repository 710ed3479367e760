import { Hono } from 'hono'
import { whoIs } from '../../accounts/sessions'
import type { Env } from '../../http/env'
import { onlySameOrigin } from '../../http/same-origin'
import { sessionCookie } from '../../http/session-cookie'
import { signedIn } from '../../http/signed-in'
import type { Parts } from '../../parts'
import { accounts } from './accounts'
import { attachments } from './attachments'
import { cases } from './cases'
import { live } from './live'
import { session } from './session'
import { settings } from './settings'

/** Everything below `/api/office`: for officers, from our own pages. */
export function desk(parts: Parts) {
  const officers = new Hono<Env>()
    .use(signedIn(sessionCookie(parts.https), (token) => whoIs(parts.office, token)))
    .route('/cases', cases(parts))
    .route('/attachments', attachments(parts))
    .route('/', accounts(parts))
    .route('/', settings(parts))
    .route('/', live(parts))
  return new Hono<Env>().use(onlySameOrigin).route('/', session(parts)).route('/', officers)
}
