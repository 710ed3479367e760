import { useId } from 'preact/hooks'
import { text, textIfAny } from '../parts/text'
import { TextBox } from '../parts/text-box'
import { daySaid } from '../parts/when'
import { readDay } from './read-day'

type Props = {
  name: string
  label: string
  value: string
  answered: string
  isLacking: boolean
  isLong: boolean
  suggested: string | undefined
  onInput: (value: string) => void
}

const days = new Set(['birthDate'])

/** One field of the letter. A date is typed as it stands on the card and becomes the letter's words. */
export function CopyBox({
  name,
  label,
  value,
  answered,
  isLacking,
  isLong,
  suggested,
  onInput,
}: Props) {
  const listId = useId()
  const list = textIfAny(`suggestions.${kindOf(name)}`)?.split('|')
  const isDay = days.has(name)
  const day = isDay ? readDay(value) : undefined
  const isBadDay = isDay && value.trim() !== '' && !day
  const help =
    answered && answered !== value.trim()
      ? text('copy.answered', { answer: answered })
      : isDay && value === ''
        ? text('copy.dateHelp')
        : undefined

  return (
    // A date typed in figures becomes words once the officer has gone on to the next field.
    <div
      class={[
        'copy-box',
        isLacking && value === '' ? 'is-lacking' : '',
        isLong ? 'w-full' : '',
      ].join(' ')}
      onFocusOut={() => {
        if (day && daySaid(day) !== value) onInput(daySaid(day))
      }}
    >
      <TextBox
        label={label}
        value={value}
        onInput={onInput}
        maxLength={400}
        rows={isLong && answered === '' ? 3 : undefined}
        list={list && listId}
        help={help}
        problem={isBadDay ? text('copy.dateBad') : undefined}
      />
      {list && (
        <datalist id={listId}>
          {list.map((entry) => (
            <option key={entry} value={entry} />
          ))}
        </datalist>
      )}
      {suggested && suggested !== value && (
        <button type="button" class="link" onClick={() => onInput(suggested)}>
          {text('copy.fromNik', { what: suggested })}
        </button>
      )}
    </div>
  )
}

/** Religion is suggested alike for the applicant, a parent, a partner and somebody who died. */
function kindOf(name: string): string {
  const kind = name.replace(/^(father|mother|partner|deceased)/, '')
  return kind.charAt(0).toLowerCase() + kind.slice(1)
}
