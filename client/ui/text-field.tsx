import { useId } from 'preact/hooks'

type Props = {
  label: string
  value: string
  maxLength: number
  /** Several lines, for what somebody says in their own words. */
  long?: boolean | undefined
  onInput: (value: string) => void
}

/** Letters, typed by a helper: never the only way to answer. */
export function TextField({ label, value, maxLength, long, onInput }: Props) {
  const id = useId()
  const shared = {
    id,
    value,
    maxLength,
    class: 'text-input',
    autocomplete: 'off',
    onInput: (event: { currentTarget: { value: string } }) => onInput(event.currentTarget.value),
  }
  return (
    <div class="text-field">
      <label for={id}>{label}</label>
      {long ? <textarea rows={4} {...shared} /> : <input type="text" {...shared} />}
    </div>
  )
}
