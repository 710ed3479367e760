import type { Papers } from '#shared/wire/answers'
import { text } from '../parts/text'
import { requirementTitle } from './field-title'

type Props = {
  requirements: readonly string[]
  papers: Papers
  wants: readonly string[]
  onChange: (wants: string[]) => void
}

/** Ticks what is missing. Beside each stands what the resident said of it. */
export function Wants({ requirements, papers, wants, onChange }: Props) {
  return (
    <fieldset class="choices">
      <legend>{text('moves.wants')}</legend>
      {requirements.map((requirement, index) => (
        <label key={requirement} class="check">
          <input
            type="checkbox"
            data-first={index === 0 ? true : undefined}
            checked={wants.includes(requirement)}
            onChange={(event) =>
              onChange(
                event.currentTarget.checked
                  ? [...wants, requirement]
                  : wants.filter((other) => other !== requirement),
              )
            }
          />
          {requirementTitle(requirement)}
          <span class="soft">({text(`papers.${papers[requirement]?.as ?? 'unsaid'}`)})</span>
        </label>
      ))}
    </fieldset>
  )
}
