import { type Channel, channels, type Monthly } from '#shared/wire/desk'

type Row = Monthly['rows'][number]
type Group = Row['group']

export type Counted = { byChannel: Record<Channel, number>; total: number }
type GroupOfRows = Counted & { group: Group; rows: (Counted & { service: string })[] }
export type MonthlyTable = Counted & { groups: GroupOfRows[] }

const groups: readonly Group[] = ['pelayananUmum', 'pusatInformasi', 'pengaduan']

/**
 * The study's Table 1: services in their three groups, by channel, with the sums of rows, groups and
 * all. Sums are counted here from the single figures, so that a table always adds up.
 */
export function monthlyTable({ rows }: Pick<Monthly, 'rows'>): MonthlyTable {
  const grouped = groups.map((group) => {
    const ofGroup = rows
      .filter((row) => row.group === group)
      .map((row) => ({ service: row.service, ...countedOf(row.byChannel) }))
      .sort((a, b) => b.total - a.total || a.service.localeCompare(b.service))
    return { group, rows: ofGroup, ...sumOf(ofGroup) }
  })
  return { groups: grouped, ...sumOf(grouped) }
}

/**
 * The table for a spreadsheet: comma-separated, quoted, with a byte order mark so that Excel reads
 * UTF-8. A cell that begins like a formula gets an apostrophe in front.
 */
export function csvOf(lines: readonly (readonly (string | number)[])[]): string {
  const cell = (value: string | number) => {
    const written = String(value)
    const safe = /^[=+\-@\t\r]/.test(written) ? `'${written}` : written
    return `"${safe.replaceAll('"', '""')}"`
  }
  return `\uFEFF${lines.map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`
}

function countedOf(byChannel: Record<string, number>): Counted {
  const full = perChannel((channel) => byChannel[channel] ?? 0)
  return { byChannel: full, total: channels.reduce((sum, channel) => sum + full[channel], 0) }
}

function sumOf(parts: readonly Counted[]): Counted {
  return countedOf(
    perChannel((channel) => parts.reduce((sum, part) => sum + part.byChannel[channel], 0)),
  )
}

function perChannel(count: (channel: Channel) => number): Record<Channel, number> {
  return Object.fromEntries(channels.map((channel) => [channel, count(channel)])) as Record<
    Channel,
    number
  >
}
