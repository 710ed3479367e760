import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

type Described = {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': boolean | undefined
}

type Props = {
  label: string
  help?: string | undefined
  problem?: string | undefined
  class?: string | undefined
  children: (described: Described) => ComponentChildren
}

/** A label, what is typed, and below it what helps or what is wrong: read together by a screen reader. */
export function Field({ label, help, problem, class: extra = '', children }: Props) {
  const id = useId()
  const below = problem ?? help
  return (
    <div class={`field ${extra}`}>
      <label for={id}>{label}</label>
      {children({
        id,
        'aria-describedby': below ? `${id}-below` : undefined,
        'aria-invalid': problem ? true : undefined,
      })}
      {below && (
        <p id={`${id}-below`} class={problem ? 'field-problem' : 'field-help'}>
          {below}
        </p>
      )}
    </div>
  )
}
