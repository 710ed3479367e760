import type { Db } from '../store/tables'
import type { Office } from './office'

/** Promised chunks that are not here yet, by the item that promised them. */
export async function missingChunks(
  office: Office,
  db: Db,
  itemIds: string[],
): Promise<Map<string, string[]>> {
  const missing = new Map<string, string[]>()
  for (let n = 0; n < itemIds.length; n += 1000) {
    const rows = await db
      .selectFrom('promises')
      .leftJoin('chunks', (join) =>
        join
          .onRef('chunks.sha256', '=', 'promises.sha256')
          .onRef('chunks.office_id', '=', 'promises.office_id'),
      )
      .select(['promises.item_id', 'promises.sha256'])
      .where('promises.office_id', '=', office.id)
      .where('promises.item_id', 'in', itemIds.slice(n, n + 1000))
      .where('chunks.sha256', 'is', null)
      .execute()
    for (const { item_id, sha256 } of rows) {
      const list = missing.get(item_id)
      if (list) list.push(sha256)
      else missing.set(item_id, [sha256])
    }
  }
  return missing
}
