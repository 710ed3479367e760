import { Field } from './field'

type Props<T extends string> = {
  label: string
  value: T
  options: readonly { value: T; label: string }[]
  onChange: (value: T) => void
  help?: string | undefined
  problem?: string | undefined
  class?: string | undefined
  disabled?: boolean | undefined
}

/** One of a few. */
export function SelectBox<T extends string>({
  label,
  value,
  options,
  onChange,
  disabled,
  ...about
}: Props<T>) {
  return (
    <Field label={label} {...about}>
      {(described) => (
        <select
          {...described}
          disabled={disabled}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value as T)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
