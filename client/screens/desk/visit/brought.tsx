import { requirementTitle } from '../case/field-title'
import { text } from '../parts/text'

type Props = {
  requirements: readonly string[]
  brought: readonly string[]
  onChange: (brought: string[]) => void
}

/** Ticks the papers that lie on the counter; one tick takes them all. */
export function Brought({ requirements, brought, onChange }: Props) {
  if (requirements.length === 0) return null
  const isAll = requirements.every((id) => brought.includes(id))
  return (
    <fieldset class="choices brought">
      <legend>{text('visit.papers')}</legend>
      <label class="check check-all">
        <input
          type="checkbox"
          checked={isAll}
          onChange={() => onChange(isAll ? [] : [...requirements])}
        />
        {text('visit.papersAll')}
      </label>
      {requirements.map((id) => (
        <label key={id} class="check">
          <input
            type="checkbox"
            checked={brought.includes(id)}
            onChange={(event) =>
              onChange(
                event.currentTarget.checked
                  ? [...brought, id]
                  : brought.filter((other) => other !== id),
              )
            }
          />
          {requirementTitle(id)}
        </label>
      ))}
    </fieldset>
  )
}
