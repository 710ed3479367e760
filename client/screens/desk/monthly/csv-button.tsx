import { channels } from '#shared/wire/desk'
import { serviceName } from '../parts/service-name'
import { text } from '../parts/text'
import type { Month } from './month'
import { type Counted, csvOf, type MonthlyTable } from './monthly-table'

type Props = { table: MonthlyTable; month: Month }

/** The table as a file for a spreadsheet. */
export function CsvButton({ table, month }: Props) {
  const save = () => {
    const figures = ({ byChannel, total }: Counted) => [
      ...channels.map((channel) => byChannel[channel]),
      total,
    ]
    const lines = [
      [
        text('monthly.service'),
        ...channels.map((channel) => text(`channels.${channel}`)),
        text('monthly.total'),
      ],
      ...table.groups.flatMap((group) => [
        [text(`monthly.groups.${group.group}`), ...figures(group)],
        ...group.rows.map((row) => [serviceName(row.service), ...figures(row)]),
      ]),
      [text('monthly.sum'), ...figures(table)],
    ]
    const address = URL.createObjectURL(new Blob([csvOf(lines)], { type: 'text/csv' }))
    const link = document.createElement('a')
    link.href = address
    link.download = `${month.year}-${String(month.month).padStart(2, '0')}.csv`
    link.click()
    URL.revokeObjectURL(address)
  }
  return (
    <button type="button" class="button" onClick={save}>
      {text('monthly.csv')}
    </button>
  )
}
