import type { Office } from './office'

/** Names of officers by account, for the history of a case; also of those who left. */
export async function officerNames(office: Office): Promise<Map<string, string>> {
  const rows = await office.db
    .selectFrom('accounts')
    .select(['id', 'body'])
    .where('office_id', '=', office.id)
    .execute()
  return new Map(
    rows.map(({ id, body }) => [
      id,
      office.vault.open<{ name: string }>('accounts', id, body).name,
    ]),
  )
}
