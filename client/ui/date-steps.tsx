import { useState } from 'preact/hooks'
import { BigButton } from './big-button'
import { Keys } from './keypad'
import { Notice } from './notice'
import { readDate } from './read-date'

type Part = 'day' | 'month' | 'year'

type Props = {
  /** As yyyy-mm-dd; undefined while it is not whole. */
  value: string | undefined
  /** The first and last day that make sense here, as yyyy-mm-dd. */
  min: string
  max: string
  /** Twelve names, January first; short enough for a third of the width. */
  months: readonly string[]
  labels: { day: string; month: string; year: string; delete: string; impossible: string }
  /** Told only of days that exist between `min` and `max`; undefined as soon as it is not one. */
  onChange: (value: string | undefined) => void
  /** A whole date was given that does not exist or makes no sense here. */
  onImpossible?: (() => void) | undefined
}

/** A date in three big steps: the day by ten keys, the month by its name, the year by ten keys. No calendar grid. */
export function DateSteps(props: Props) {
  const { value, min, max, months, labels, onChange, onImpossible } = props
  const [parts, setParts] = useState(() => partsOf(value))
  const [at, setAt] = useState<Part>('day')

  const give = (name: Part, text: string) => {
    const next = { ...parts, [name]: text }
    setParts(next)
    const date = readDate(next, min, max)
    onChange(date)
    if (isWhole(next) && !date) onImpossible?.()
    if (name === 'day' && (text.length === 2 || Number(text) > 3)) setAt('month')
    if (name === 'month') setAt('year')
  }
  const isImpossible = isWhole(parts) && !readDate(parts, min, max)

  const part = (name: Part, shown: string) => (
    <button type="button" class="part" aria-pressed={at === name} onClick={() => setAt(name)}>
      <span class="part-name">{labels[name]}</span>
      <span class="part-value">{shown || '–'}</span>
    </button>
  )
  return (
    <div class="date-steps">
      <div class="parts parts-date">
        {part('day', parts.day)}
        {part('month', months[Number(parts.month) - 1] ?? '')}
        {part('year', parts.year)}
      </div>
      {at === 'year' && isImpossible ? (
        <>
          <Notice kind="error" text={labels.impossible} />
          <BigButton label={labels.delete} picture="ui-erase" onPress={() => give('year', '')} />
        </>
      ) : at === 'month' ? (
        <div class="keys">
          {months.map((name, index) => (
            <button
              key={name}
              type="button"
              class="key key-month"
              aria-pressed={Number(parts.month) === index + 1}
              onClick={() => give('month', String(index + 1))}
            >
              {name}
            </button>
          ))}
        </div>
      ) : (
        <Keys
          labels={labels}
          onDigit={(digit) => {
            const text = parts[at] + digit
            if (at === 'year' ? text.length <= 4 : isDay(text)) give(at, text)
          }}
          onDelete={() => give(at, parts[at].slice(0, -1))}
        />
      )}
    </div>
  )
}

function isWhole({ day, month, year }: Record<Part, string>): boolean {
  return day !== '' && month !== '' && year.length === 4
}

function isDay(text: string): boolean {
  return text.length <= 2 && Number(text) <= 31 && text !== '00'
}

function partsOf(value: string | undefined): Record<Part, string> {
  const [year = '', month = '', day = ''] = value?.split('-') ?? []
  return { day: String(Number(day) || ''), month: String(Number(month) || ''), year }
}
