import { text } from '../parts/text'
import { badDays, type Week, withDay } from './week'

type Props = { week: Week; isReadOnly: boolean; onChange: (week: Week) => void }

const days = ['0', '1', '2', '3', '4', '5', '6'] as const
const usual = { open: '07:15', close: '15:30' }

/** Opening and closing of each weekday, or closed. */
export function WeekHours({ week, isReadOnly, onChange }: Props) {
  const bad = badDays(week)
  return (
    <fieldset disabled={isReadOnly} class="bare">
      <legend class="unseen">{text('settings.hours')}</legend>
      <table class="plain week">
        <thead>
          <tr>
            <th scope="col">{text('settings.day')}</th>
            <th scope="col">{text('settings.opens')}</th>
            <th scope="col">{text('settings.closes')}</th>
            <th scope="col">{text('settings.shut')}</th>
          </tr>
        </thead>
        <tbody>
          {days.map((day, index) => {
            const hours = week[index as 0]
            const name = text(`settings.days.${day}`)
            const clock = (which: 'open' | 'close', label: string) => (
              <input
                type="text"
                inputMode="numeric"
                maxLength={5}
                pattern="[0-2][0-9]:[0-5][0-9]"
                aria-label={`${name}, ${label}`}
                aria-invalid={bad.includes(index) || undefined}
                disabled={!hours}
                value={hours?.[which] ?? ''}
                onInput={(event) =>
                  hours &&
                  onChange(withDay(week, index, { ...hours, [which]: event.currentTarget.value }))
                }
              />
            )
            return (
              <tr key={day}>
                <th scope="row">{name}</th>
                <td>{clock('open', text('settings.opens'))}</td>
                <td>{clock('close', text('settings.closes'))}</td>
                <td>
                  <input
                    type="checkbox"
                    aria-label={`${name}, ${text('settings.shut')}`}
                    checked={!hours}
                    onChange={(event) =>
                      onChange(withDay(week, index, event.currentTarget.checked ? null : usual))
                    }
                  />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {bad.length > 0 && (
        <p class="field-problem" role="alert">
          {text('settings.hoursBad')}
        </p>
      )}
    </fieldset>
  )
}
