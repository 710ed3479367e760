import { useState } from 'preact/hooks'
import { Keys } from './keypad'

type Props = {
  /** Digits as typed, '' where nothing is given; at most three. */
  rt: string
  rw: string
  labels: { rt: string; rw: string; delete: string }
  onChange: (rt: string, rw: string) => void
}

/** The two numbers of a neighbourhood, with ten keys; pressing a number makes it the one being typed. */
export function RtRw({ rt, rw, labels, onChange }: Props) {
  const [at, setAt] = useState<'rt' | 'rw'>('rt')
  const values = { rt, rw }
  const set = (value: string) => onChange(at === 'rt' ? value : rt, at === 'rw' ? value : rw)
  const part = (name: 'rt' | 'rw') => (
    <button type="button" class="part" aria-pressed={at === name} onClick={() => setAt(name)}>
      <span class="part-name">{labels[name]}</span>
      <span class="part-value">{values[name] || '–'}</span>
    </button>
  )
  return (
    <div class="rt-rw">
      <div class="parts">
        {part('rt')}
        {part('rw')}
      </div>
      <Keys
        labels={labels}
        onDigit={(digit) => {
          // A leading zero is how it is written on the card, 003, and means nothing.
          const value = (values[at] + digit).replace(/^0+/, '')
          if (value.length <= 3) set(value)
        }}
        onDelete={() => set(values[at].slice(0, -1))}
      />
    </div>
  )
}
