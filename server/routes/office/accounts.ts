import { Hono } from 'hono'
import { ChangeAccount, ChangePassword, Invite } from '#shared/wire/desk'
import { changeAccount, changePassword, listAccounts } from '../../accounts/accounts'
import { invite } from '../../accounts/invitations'
import type { Env } from '../../http/env'
import { limitBody, readJson } from '../../http/read-body'
import { only } from '../../http/signed-in'
import type { Parts } from '../../parts'

const SMALL = 4 * 1024

/** Who may sit at the desk: the admin's business, but for one's own password. */
export function accounts({ office }: Parts) {
  return new Hono<Env>()
    .get('/accounts', only('admin'), async (c) => c.json({ accounts: await listAccounts(office) }))
    .post('/accounts', only('admin'), limitBody(SMALL), async (c) =>
      c.json(await invite(office, await readJson(c, Invite)), 201),
    )
    .patch('/accounts/:id', only('admin'), limitBody(SMALL), async (c) =>
      c.json(await changeAccount(office, c.req.param('id'), await readJson(c, ChangeAccount))),
    )
    .post('/password', limitBody(SMALL), async (c) => {
      const { account, sessionHash } = c.get('signedIn')
      const change = await readJson(c, ChangePassword)
      await changePassword(office, { id: account.id, sessionHash }, change)
      return c.body(null, 204)
    })
}
