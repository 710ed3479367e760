import type { ComponentChildren } from 'preact'
import { Mark } from './mark'
import { Picture } from './picture'
import type { PictureName } from './picture-names'

/** At most five whole rows to press; four where most of them have a line below the label. */
export function Choices({ children }: { children: ComponentChildren }) {
  return <ul class="choices">{children}</ul>
}

type Props = {
  label: string
  /** A second line: the official name of a letter, a date. */
  below?: string | undefined
  picture?: PictureName | undefined
  /** Chosen or not; left out where pressing leads somewhere and nothing is chosen. */
  marked?: boolean | undefined
  /** The language the label is written in, where it is not the page's. */
  lang?: string | undefined
  onPress: () => void
}

/** A whole row to press: picture, word, and a tick with a thick border when chosen. */
export function Choice({ label, below, picture, marked, lang, onPress }: Props) {
  return (
    <li>
      <button type="button" class="choice" aria-pressed={marked} lang={lang} onClick={onPress}>
        {picture && <Picture name={picture} />}
        <span class="choice-words">
          <span class="choice-label">{label}</span>
          {below && <span class="choice-below">{below}</span>}
        </span>
        {marked && <Mark />}
      </button>
    </li>
  )
}
