import { channels } from '#shared/wire/desk'
import { serviceName } from '../parts/service-name'
import { text } from '../parts/text'
import type { Counted, MonthlyTable } from './monthly-table'

/** Groups, their services, and sums both ways. A zero is a quiet dash: figures that matter stand out. */
export function MonthlyFigures({ table }: { table: MonthlyTable }) {
  return (
    <table class="figures-table">
      <thead>
        <tr>
          <th scope="col">{text('monthly.service')}</th>
          {channels.map((channel) => (
            <th key={channel} scope="col" class="number">
              {text(`channels.${channel}`)}
            </th>
          ))}
          <th scope="col" class="number">
            {text('monthly.total')}
          </th>
        </tr>
      </thead>
      {table.groups.map((group) => (
        <tbody key={group.group}>
          <tr class="group">
            <th scope="rowgroup">{text(`monthly.groups.${group.group}`)}</th>
            <Cells counted={group} />
          </tr>
          {group.rows.map((row) => (
            <tr key={row.service}>
              <th scope="row">{serviceName(row.service)}</th>
              <Cells counted={row} />
            </tr>
          ))}
        </tbody>
      ))}
      <tfoot>
        <tr class="group sum">
          <th scope="row">{text('monthly.sum')}</th>
          <Cells counted={table} />
        </tr>
      </tfoot>
    </table>
  )
}

function Cells({ counted: { byChannel, total } }: { counted: Counted }) {
  return (
    <>
      {channels.map((channel) => (
        <td key={channel} class="number">
          {byChannel[channel] || text('common.none')}
        </td>
      ))}
      <td class="number total">{total || text('common.none')}</td>
    </>
  )
}
