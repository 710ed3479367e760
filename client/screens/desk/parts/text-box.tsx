import { Field } from './field'

type Props = {
  label: string
  value: string
  onInput: (value: string) => void
  help?: string | undefined
  problem?: string | undefined
  class?: string | undefined
  /** Several lines. */
  rows?: number | undefined
  type?: 'text' | 'tel' | 'time' | 'date' | undefined
  /** Digits from a number pad on a touch screen. */
  digits?: boolean | undefined
  maxLength?: number | undefined
  required?: boolean | undefined
  disabled?: boolean | undefined
  list?: string | undefined
  autocomplete?: string | undefined
  /** Where the keyboard begins when the form opens. */
  isFirst?: boolean | undefined
}

/** One thing to type. */
export function TextBox({
  label,
  value,
  onInput,
  help,
  problem,
  class: extra,
  rows,
  type = 'text',
  digits,
  isFirst,
  ...rest
}: Props) {
  return (
    <Field label={label} help={help} problem={problem} class={extra}>
      {(described) => {
        const shared = {
          ...described,
          ...rest,
          value,
          'data-first': isFirst || undefined,
          autocomplete: rest.autocomplete ?? 'off',
          onInput: (event: { currentTarget: { value: string } }) =>
            onInput(event.currentTarget.value),
        }
        return rows ? (
          <textarea rows={rows} {...shared} />
        ) : (
          <input type={type} inputMode={digits ? 'numeric' : undefined} {...shared} />
        )
      }}
    </Field>
  )
}
