import { sql } from 'kysely'
import * as v from 'valibot'
import { isOver, kinds, stages } from '#shared/domain/stages'
import { Channel, type Inbox } from '#shared/wire/desk'
import { toLines } from './case-line'
import type { Office } from './office'
import { countTray } from './tray'

/** `GET /cases?…` */
export const InboxQuestion = v.object({
  stage: v.optional(v.picklist(stages)),
  kind: v.optional(v.picklist(kinds)),
  channel: v.optional(Channel),
  after: v.optional(v.pipe(v.string(), v.maxLength(200))),
})

const PAGE = 50

/** Cases due first come first, then those with nothing due, oldest first. */
const order = sql<string>`coalesce(due_at, '9' || received_at)`

/** One page of the inbox; without a stage, all that is not over. The counts are of the same kind and channel. */
export async function readInbox(
  office: Office,
  { stage, kind, channel, after }: v.InferOutput<typeof InboxQuestion>,
): Promise<Inbox> {
  let cases = office.db.selectFrom('cases').where('office_id', '=', office.id)
  if (kind) cases = cases.where('kind', '=', kind)
  if (channel) cases = cases.where('channel', '=', channel)
  const counts = await cases
    .select(['stage', (eb) => eb.fn.countAll<number>().as('count')])
    .groupBy('stage')
    .execute()

  let page = cases.where('stage', 'in', stage ? [stage] : stages.filter((one) => !isOver(one)))
  const from = after === undefined ? undefined : readCursor(after)
  if (from) {
    page = page.where((eb) =>
      eb.or([
        eb(order, '>', from.order),
        eb.and([eb(order, '=', from.order), eb('id', '>', from.id)]),
      ]),
    )
  }
  const rows = await page
    .selectAll()
    .select(order.as('place'))
    .orderBy('place')
    .orderBy('id')
    .limit(PAGE + 1)
    .execute()
  const last = rows.length > PAGE ? rows[PAGE - 1] : undefined
  return {
    lines: await toLines(office, rows.slice(0, PAGE)),
    counts: Object.fromEntries(counts.map((row) => [row.stage, Number(row.count)])),
    ...(last && { next: writeCursor({ order: last.place, id: last.id }) }),
    tray: await countTray(office),
  }
}

type Cursor = { order: string; id: string }

function writeCursor({ order, id }: Cursor): string {
  return Buffer.from(`${order}|${id}`).toString('base64url')
}

/** A cursor of anybody's making finds nothing it should not: at worst the page starts elsewhere. */
function readCursor(cursor: string): Cursor {
  const [order = '', id = ''] = Buffer.from(cursor, 'base64url').toString('utf8').split('|')
  return { order, id }
}
