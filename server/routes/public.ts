import { Hono } from 'hono'
import type * as v from 'valibot'
import type { PublicOffice, TicketAnswer } from '#shared/wire/office'
import { TicketQuestion, VoiceQuestion } from '#shared/wire/office'
import { publicOffice } from '../cases/settings'
import { findTickets } from '../cases/tickets'
import { voiceForClaim } from '../cases/voices'
import type { Env } from '../http/env'
import { limitBody, readJson } from '../http/read-body'
import type { Parts } from '../parts'

const SMALL = 4 * 1024

/** What anybody may ask: the office, a ticket by its number, an officer's recording by its claim. */
export function publicRoutes({ office }: Parts) {
  return new Hono<Env>()
    .get('/office', async (c) => c.json((await publicOffice(office)) satisfies PublicOffice))
    .post('/tickets', limitBody(SMALL), async (c) => {
      const { code } = await readJson(c, TicketQuestion)
      const found = await findTickets(office, code, c.get('address'))
      return c.json({ found } satisfies v.InferOutput<typeof TicketAnswer>)
    })
    .post('/voices', limitBody(SMALL), async (c) => {
      const { mime, bytes } = await voiceForClaim(office, await readJson(c, VoiceQuestion))
      return c.body(Buffer.from(bytes), 200, { 'Content-Type': mime })
    })
    .get('/health', async (c) => {
      await office.db.selectFrom('offices').select('office_id').limit(1).execute()
      return c.json({ up: true })
    })
}
