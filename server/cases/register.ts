import { officeDay } from '#shared/domain/working-calendar'
import type { Db } from '../store/tables'
import type { Office } from './office'

/**
 * The next number of the office's one register, such as `0027/2026`; it starts again each year.
 * Taken in the transaction that makes the case, so that no number is ever given twice or left out.
 */
export async function nextRegister(office: Office, trx: Db, at: number): Promise<string> {
  const year = Number(officeDay(at).slice(0, 4))
  const { last } = await trx
    .insertInto('registers')
    .values({ office_id: office.id, series: 'cases', year, last: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['office_id', 'series', 'year'])
        .doUpdateSet((eb) => ({ last: eb('registers.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return `${String(last).padStart(4, '0')}/${year}`
}
