import { sql } from 'kysely'
import type * as v from 'valibot'
import type { Tray } from '#shared/wire/desk'
import type { Office } from './office'

type Items = v.InferOutput<typeof Tray>['items']

const MOST = 200

/** What nobody can open, and what opened and made no sense: kept, and looked at by a person. */
export async function readTray(office: Office): Promise<Items> {
  const rows = await ofTray(office)
    .select(['id', 'kind', 'received_at', 'state', 'reason'])
    .select(sql<number>`octet_length(sealed)`.as('bytes'))
    .orderBy('received_at', 'desc')
    .limit(MOST)
    .execute()
  return rows.map(({ id, kind, received_at, state, reason, bytes }) => ({
    ...{ id, kind },
    receivedAt: received_at,
    state: state as Items[number]['state'],
    reason: reason ?? '',
    bytes: Number(bytes),
  }))
}

export async function countTray(office: Office): Promise<number> {
  const { count } = await ofTray(office)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

function ofTray(office: Office) {
  return office.db
    .selectFrom('items')
    .where('office_id', '=', office.id)
    .where('state', 'in', ['unreadable', 'senseless'])
}
