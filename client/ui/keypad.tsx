import { useEffect } from 'preact/hooks'
import { grouped } from './grouped'
import { Picture } from './picture'

/** In which groups a number stands on its card. */
export const keypadGroups = { nik: [6, 6, 4], phone: [4], ticket: [3, 3, 4] } as const

type Props = {
  value: string
  /** What the number is, for screen readers. */
  label: string
  groups: readonly number[]
  /** No more digits are taken than this. */
  length: number
  /** Draws a place for each digit still missing: right for a NIK, wrong for a phone number. */
  exact?: boolean | undefined
  labels: { delete: string }
  onChange: (value: string) => void
}

/** Ten keys and a delete. What was typed stands above in groups; a real keyboard works too. */
export function Keypad({ value, label, groups, length, exact, labels, onChange }: Props) {
  const shown = exact ? value.padEnd(length, '·') : value
  return (
    <div class="keypad">
      <output class="keypad-shown" aria-label={label}>
        {grouped(shown, groups).map((group, index) => (
          <span key={index}>{blanked(group)}</span>
        ))}
      </output>
      <Keys
        labels={labels}
        onDigit={(digit) => value.length < length && onChange(value + digit)}
        onDelete={() => onChange(value.slice(0, -1))}
      />
    </div>
  )
}

/** Places not yet filled are drawn lighter. */
function blanked(group: string) {
  const given = group.replace(/·/g, '')
  return (
    <>
      {given}
      <span class="blank" aria-hidden="true">
        {group.slice(given.length)}
      </span>
    </>
  )
}

type KeysProps = {
  labels: { delete: string }
  onDigit: (digit: string) => void
  onDelete: () => void
}

/** The keys alone, for whoever shows what was typed in their own way. */
export function Keys({ labels, onDigit, onDelete }: KeysProps) {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.target instanceof HTMLInputElement) return
      if (/^\d$/.test(event.key)) onDigit(event.key)
      if (event.key === 'Backspace') onDelete()
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  })
  return (
    <div class="keys">
      {[...'1234567890'].map((digit) => (
        <button
          key={digit}
          type="button"
          class={digit === '0' ? 'key key-zero' : 'key'}
          onClick={() => onDigit(digit)}
        >
          {digit}
        </button>
      ))}
      <button type="button" class="key" aria-label={labels.delete} onClick={onDelete}>
        <Picture name="ui-erase" />
      </button>
    </div>
  )
}
