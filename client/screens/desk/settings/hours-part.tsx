import type { Calendar } from '#shared/domain/working-calendar'
import { text } from '../parts/text'
import { daySaid } from '../parts/when'
import { ClosedDays } from './closed-days'
import { SaveRow } from './save-row'
import { badDays } from './week'
import { WeekHours } from './week-hours'
import type { SettingsForm } from './with-settings'

/** When the office works. Deadlines and "open now" on every phone follow it. */
export function HoursPart({ isReadOnly, ...form }: SettingsForm & { isReadOnly: boolean }) {
  const { now, set, save } = form
  const { calendar } = now
  const change = (next: Partial<Calendar>) => set({ calendar: { ...calendar, ...next } })
  return (
    <form
      class="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (badDays(calendar.week).length === 0) save()
      }}
    >
      <div class="card">
        <WeekHours
          week={calendar.week}
          isReadOnly={isReadOnly}
          onChange={(week) => change({ week })}
        />
        {calendar.periods.length > 0 && (
          <>
            <h2>{text('settings.periods')}</h2>
            <ul>
              {calendar.periods.map(({ name, from, to }) => (
                <li key={name + from}>
                  {text('settings.periodLine', { name, from: daySaid(from), to: daySaid(to) })}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      <div class="card">
        <ClosedDays
          closed={calendar.closed}
          isReadOnly={isReadOnly}
          onChange={(closed) => change({ closed })}
        />
      </div>
      {!isReadOnly && <SaveRow {...form} />}
    </form>
  )
}
