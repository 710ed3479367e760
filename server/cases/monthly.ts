import * as v from 'valibot'
import type { Kind } from '#shared/domain/stages'
import { catalogue } from '#shared/services/catalogue'
import type { Monthly } from '#shared/wire/desk'
import type { Office } from './office'

const Count = (least: number, most: number) =>
  v.pipe(v.string(), v.regex(/^\d{1,4}$/), v.transform(Number), v.minValue(least), v.maxValue(most))

/** `GET /monthly?year=…&month=…` */
export const MonthlyQuestion = v.object({ year: Count(2000, 9999), month: Count(1, 12) })

const groups: Record<Kind, Monthly['rows'][number]['group']> = {
  letter: 'pelayananUmum',
  legalisation: 'pelayananUmum',
  question: 'pusatInformasi',
  complaint: 'pengaduan',
}

/** Cases the register received in a month of the office's calendar, by service and channel, and how many were closed. */
export async function readMonthly(
  office: Office,
  { year, month }: v.InferOutput<typeof MonthlyQuestion>,
): Promise<Monthly> {
  const [from, to] = [beginOf(year, month), beginOf(year, month + 1)]
  const cases = office.db.selectFrom('cases').where('office_id', '=', office.id)
  const counted = await cases
    .select(['kind', 'service', 'channel', (eb) => eb.fn.countAll<number>().as('count')])
    .where('received_at', '>=', from)
    .where('received_at', '<', to)
    .groupBy(['kind', 'service', 'channel'])
    .execute()
  const { closed } = await cases
    .select((eb) => eb.fn.countAll<number>().as('closed'))
    .where('stage', '=', 'closed')
    .where('closed_at', '>=', from)
    .where('closed_at', '<', to)
    .executeTakeFirstOrThrow()

  const rows = new Map<string, Monthly['rows'][number]>()
  for (const { kind, service, channel, count } of counted) {
    const row = rows.get(service) ?? { group: groups[kind], service, byChannel: {}, total: 0 }
    row.byChannel[channel] = Number(count)
    row.total += Number(count)
    rows.set(service, row)
  }
  const place = (service: string) => catalogue.findIndex(({ id }) => id === service)
  return {
    year,
    month,
    rows: [...rows.values()].sort((a, b) => place(a.service) - place(b.service)),
    closed: Number(closed),
  }
}

/** The first instant of a month in Asia/Jakarta, UTC+7 all year. */
function beginOf(year: number, month: number): string {
  return new Date(Date.UTC(year, month - 1, 1, -7)).toISOString()
}
