import { Hono } from 'hono'
import * as v from 'valibot'
import { Copied, Move, Note, OpenCase, Search, Visit } from '#shared/wire/desk'
import { addNote } from '../../cases/add-note'
import { copyOut } from '../../cases/copy-out'
import { InboxQuestion, readInbox } from '../../cases/inbox'
import { openCase, requireLook } from '../../cases/looks'
import { moveCase } from '../../cases/move'
import { printClaim } from '../../cases/print-claim'
import { registerVisit } from '../../cases/register-visit'
import { searchCases } from '../../cases/search'
import { keepVoice } from '../../cases/voices'
import type { Env } from '../../http/env'
import { limitBody, readJson, readQuery, requireType } from '../../http/read-body'
import type { Parts } from '../../parts'

const FORM = 128 * 1024
/** A minute of speech at 24 kbit/s is 180 KB; a phone that records at 64 still fits. */
const VOICE = 600 * 1024
const VoiceQuestion = v.object({
  ms: v.pipe(v.string(), v.regex(/^\d{1,6}$/), v.transform(Number)),
})

/** What officers do with cases. Opening one writes the trace; everything else asks for that look. */
export function cases({ office }: Parts) {
  const looked = async (accountId: string, id: string) => {
    await requireLook(office, accountId, id)
    return [office, accountId, id] as const
  }

  return new Hono<Env>()
    .get('/', async (c) => c.json(await readInbox(office, readQuery(c, InboxQuestion))))
    .post('/', limitBody(FORM), async (c) => {
      const visit = await readJson(c, Visit)
      const { account } = c.get('signedIn')
      const { registered, isNew } = await registerVisit(office, account.id, visit)
      return c.json(registered, isNew ? 201 : 200)
    })
    .post('/search', limitBody(FORM), async (c) =>
      c.json({ lines: await searchCases(office, await readJson(c, Search)) }),
    )
    .post('/:id/open', limitBody(FORM), async (c) => {
      const { why } = await readJson(c, OpenCase)
      return c.json(await openCase(office, c.get('signedIn').account.id, c.req.param('id'), why))
    })
    .post('/:id/moves', limitBody(FORM), async (c) => {
      const move = await readJson(c, Move)
      const handled = await looked(c.get('signedIn').account.id, c.req.param('id'))
      return c.json(await moveCase(...handled, move))
    })
    .put('/:id/copied', limitBody(FORM), async (c) => {
      const copied = await readJson(c, Copied)
      const handled = await looked(c.get('signedIn').account.id, c.req.param('id'))
      return c.json(await copyOut(...handled, copied))
    })
    .post('/:id/notes', limitBody(FORM), async (c) => {
      const note = await readJson(c, Note)
      const handled = await looked(c.get('signedIn').account.id, c.req.param('id'))
      return c.json(await addNote(...handled, note))
    })
    .post('/:id/claims', limitBody(FORM), async (c) => {
      const handled = await looked(c.get('signedIn').account.id, c.req.param('id'))
      return c.json(await printClaim(...handled), 201)
    })
    .post('/:id/voices', limitBody(VOICE), async (c) => {
      const { ms } = readQuery(c, VoiceQuestion)
      const mime = requireType(c, ['audio/webm', 'audio/ogg', 'audio/mp4'])
      const bytes = new Uint8Array(await c.req.arrayBuffer())
      const [, accountId, id] = await looked(c.get('signedIn').account.id, c.req.param('id'))
      return c.json({ id: await keepVoice(office, id, accountId, { mime, bytes, ms }) }, 201)
    })
}
