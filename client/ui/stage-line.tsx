import { Mark } from './mark'
import { Picture } from './picture'
import type { PictureName } from './picture-names'

type Props = {
  stages: readonly { picture: PictureName; label: string }[]
  /** Index of where it stands now. */
  at: number
  /** What the line is, for screen readers. */
  label: string
}

/** The way from handing in to *tuntas* as a line of pictures; what is done has a tick, where it stands now is large and named. */
export function StageLine({ stages, at, label }: Props) {
  return (
    <div>
      <ol class="stage-line" aria-label={label}>
        {stages.map(({ picture, label: name }, index) => (
          <li
            key={picture}
            class="stage"
            data-when={index < at ? 'past' : index === at ? 'now' : 'next'}
            aria-current={index === at ? 'step' : undefined}
          >
            <span class="stage-dot">
              <Picture name={picture} />
              {index < at && <Mark />}
            </span>
            <span class="unseen">{name}</span>
          </li>
        ))}
      </ol>
      <p class="stage-now" aria-hidden="true">
        {stages[at]?.label}
      </p>
    </div>
  )
}
