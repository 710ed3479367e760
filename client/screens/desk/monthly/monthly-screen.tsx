import { useLocation } from 'preact-iso'
import { officeDay } from '#shared/domain/working-calendar'
import { monthly } from '../../../office/office'
import { session } from '../../../office/session'
import { useAnswer } from '../parts/asking'
import { now } from '../parts/clock'
import { text } from '../parts/text'
import { useTitle } from '../parts/title'
import { TroubleNote } from '../parts/trouble'
import { fullySaid } from '../parts/when'
import { CsvButton } from './csv-button'
import { type Month, monthBefore, monthPath, monthSaid, readMonth } from './month'
import { MonthPicker } from './month-picker'
import { MonthlyFigures } from './monthly-figures'
import { monthlyTable } from './monthly-table'

/** The month's table by service and channel: the study's Table 1, from the register. */
export function MonthlyScreen() {
  const { query, route } = useLocation()
  const today = readMonth(officeDay(now.value).slice(0, 7)) as Month
  const month = readMonth(query.bulan ?? '') ?? today
  const { value, trouble, again } = useAnswer(
    () => monthly(month.year, month.month),
    [month.year, month.month],
  )
  useTitle(text('monthly.title'))
  const table = value && monthlyTable(value)
  const isThis = value?.year === month.year && value.month === month.month
  const state = session.value
  const office = state.is === 'in' || state.is === 'expired' ? state.session.office : ''

  return (
    <main class="main monthly">
      <p class="print-only">{office}</p>
      <header class="main-head">
        <h1>
          {text('monthly.title')}, {monthSaid(month)}
        </h1>
        <MonthPicker
          month={month}
          latest={today}
          earliest={{ year: today.year - 10, month: 1 }}
          onChoose={(next) => route(monthPath(next), true)}
        />
        {table && isThis && (
          <div class="buttons-row no-print">
            <CsvButton table={table} month={month} />
            <button type="button" class="button" onClick={() => print()}>
              {text('monthly.print')}
            </button>
          </div>
        )}
      </header>
      <TroubleNote trouble={trouble} onAgain={again} />
      {!isThis && !trouble && <p class="lead">{text('common.loading')}</p>}
      {table && isThis && (
        <div class="sheet">
          <p class="lead">{text('monthly.lead')}</p>
          <MonthlyFigures table={table} />
          {table.total === 0 && (
            <p class="lead">
              {text('monthly.empty')}{' '}
              <a class="no-print" href={monthPath(monthBefore(month))}>
                {monthSaid(monthBefore(month))}
              </a>
            </p>
          )}
          <p>{text('monthly.closed', { count: value.closed })}</p>
          <p class="print-only">{text('monthly.printed', { when: fullySaid(now.value) })}</p>
        </div>
      )}
    </main>
  )
}
