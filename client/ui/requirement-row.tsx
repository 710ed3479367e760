import type { ComponentChildren } from 'preact'
import { Picture } from './picture'
import type { PictureName } from './picture-names'

/** The papers of a service, one below the other; at most five fit without scrolling. */
export function Requirements({ children }: { children: ComponentChildren }) {
  return <ul class="requirements">{children}</ul>
}

type Props = {
  label: string
  picture: PictureName
  /** What was said of it; left out where the list only tells what to bring. */
  answer?: { as: 'photo' | 'bring' | 'notYet' | 'open'; label: string } | undefined
  onPress?: (() => void) | undefined
}

const pictures: Record<'photo' | 'bring' | 'notYet' | 'open', PictureName> = {
  photo: 'ui-camera',
  bring: 'ui-bring',
  notYet: 'ui-not-yet',
  open: 'ui-question',
}

/** One paper of a list: what it looks like, its name, and what was said of it. */
export function RequirementRow({ label, picture, answer, onPress }: Props) {
  const content = (
    <>
      <Picture name={picture} />
      <span class="requirement-words">
        <span class="requirement-label">{label}</span>
        {answer && (
          <span class="requirement-answer" data-answer={answer.as}>
            <Picture name={pictures[answer.as]} />
            {answer.label}
          </span>
        )}
      </span>
    </>
  )
  return (
    <li>
      {onPress ? (
        <button type="button" class="requirement requirement-press" onClick={onPress}>
          {content}
        </button>
      ) : (
        <div class="requirement">{content}</div>
      )}
    </li>
  )
}
