import { useState } from 'preact/hooks'
import type { Calendar } from '#shared/domain/working-calendar'
import { readDay } from '../case/read-day'
import { text } from '../parts/text'
import { TextBox } from '../parts/text-box'
import { daySaid } from '../parts/when'

type Closed = Calendar['closed']
type Props = { closed: Closed; isReadOnly: boolean; onChange: (closed: Closed) => void }

/** Public holidays and joint leave, as they are decreed each year. */
export function ClosedDays({ closed, isReadOnly, onChange }: Props) {
  const [day, setDay] = useState('')
  const [name, setName] = useState('')
  const read = readDay(day)
  const sorted = [...closed].sort((a, b) => a.day.localeCompare(b.day))
  const add = () => {
    if (!read || !name.trim()) return
    const others = closed.filter((other) => other.day !== read)
    onChange([...others, { day: read, name: name.trim() }])
    setDay('')
    setName('')
  }
  return (
    <section>
      <h2>{text('settings.closedDays')}</h2>
      {sorted.length === 0 && <p class="lead">{text('settings.closedNone')}</p>}
      {sorted.length > 0 && (
        <table class="plain">
          <tbody>
            {sorted.map((holiday) => (
              <tr key={holiday.day}>
                <th scope="row" class="figures">
                  {daySaid(holiday.day)}
                </th>
                <td>{holiday.name}</td>
                <td class="number">
                  {!isReadOnly && (
                    <button
                      type="button"
                      class="quiet"
                      aria-label={`${text('common.remove')} ${holiday.name}`}
                      onClick={() => onChange(closed.filter((other) => other.day !== holiday.day))}
                    >
                      {text('common.remove')}
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {!isReadOnly && (
        // A form of its own cannot stand inside the form that saves.
        // biome-ignore lint/a11y/noStaticElementInteractions: Enter in its boxes adds the day.
        <div
          class="add-day"
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            add()
          }}
        >
          <TextBox
            label={text('settings.closedDay')}
            help={read ? daySaid(read) : text('copy.dateHelp')}
            problem={day && !read ? text('copy.dateBad') : undefined}
            value={day}
            onInput={setDay}
          />
          <TextBox
            label={text('settings.closedName')}
            value={name}
            maxLength={120}
            onInput={setName}
          />
          <button type="button" class="button" disabled={!read || !name.trim()} onClick={add}>
            {text('settings.closedAdd')}
          </button>
        </div>
      )}
    </section>
  )
}
