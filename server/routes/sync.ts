import { Hono } from 'hono'
import * as v from 'valibot'
import {
  type Find,
  MAX_ITEMS,
  type SyncAnswer,
  SyncRequest,
  WIRE_VERSION,
  WireItem,
} from '#shared/wire/sync'
import { openBody } from '../cases/case-body'
import { caseByTicket } from '../cases/follow-up'
import { newsFor } from '../cases/news'
import { instant, type Office } from '../cases/office'
import { epochOf } from '../cases/settings'
import type { Env } from '../http/env'
import { limitBody, readBy, readJson } from '../http/read-body'
import { Refusal } from '../http/refusal'
import type { Parts } from '../parts'

/** A phone that is told 413 sends half as much at once. */
const LARGEST_REQUEST = 4 * 1024 * 1024

/** Read one by one: an item that a newer phone made in a way unknown here delays no other. */
const Request = v.object({
  ...SyncRequest.entries,
  items: v.pipe(v.array(v.unknown()), v.maxLength(MAX_ITEMS)),
})

/** `POST /api/sync`: what waits comes in and what is new goes out in one round trip. */
export function sync({ office, receiver }: Parts) {
  return new Hono<Env>().post('/', limitBody(LARGEST_REQUEST), async (c) => {
    const json = await readJson(c, OfAnyVersion)
    if (json.v !== WIRE_VERSION) throw new Refusal(422, 'version.unknown')
    const request = readBy(Request, json)
    const items = request.items.flatMap((item) => {
      const read = v.safeParse(WireItem, item)
      return read.success ? [read.output] : []
    })
    // All of them: then somebody should hear what is wrong.
    if (items.length === 0) readBy(v.object({ items: v.array(WireItem) }), request)

    const { nonce, asks, find } = request
    const { results, retryAfter, because } = await receiver.receive({
      nonce,
      address: c.get('address'),
      items,
    })
    const isNothingTaken = results.length > 0 && results.every(({ is }) => is === 'later')
    if (because && isNothingTaken && asks.length === 0 && !find) {
      throw new Refusal(507, because, { ...(retryAfter !== undefined && { retryAfter }) })
    }
    return c.json({
      v: WIRE_VERSION,
      nonce,
      epoch: await epochOf(office),
      serverTime: instant(office),
      results,
      news: await newsFor(office, asks),
      ...(find && (await found(office, find))),
      ...(retryAfter !== undefined && { retryAfter }),
    } satisfies SyncAnswer)
  })
}

const OfAnyVersion = v.looseObject({ v: v.number() })

async function found(office: Office, find: Find): Promise<Pick<SyncAnswer, 'found'>> {
  const row = await caseByTicket(office, find)
  if (!row) return {}
  const { anonymous } = openBody(office.vault, row)
  return { found: { id: row.id, service: row.service, anonymous } }
}
