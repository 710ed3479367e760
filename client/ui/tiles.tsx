import type { ComponentChildren } from 'preact'
import { Mark } from './mark'
import { Picture } from './picture'
import type { PictureName } from './picture-names'

/** At most six choices in two columns; more go to a next page (`Pager`). */
export function Tiles({ children }: { children: ComponentChildren }) {
  return <ul class="tiles">{children}</ul>
}

type Props = {
  label: string
  picture: PictureName
  /** Chosen or not; left out where pressing leads somewhere and nothing is chosen. */
  marked?: boolean | undefined
  onPress: () => void
}

/** A square to press: picture, word, and a tick with a thick border when chosen. */
export function Tile({ label, picture, marked, onPress }: Props) {
  return (
    <li>
      <button type="button" class="tile" aria-pressed={marked} onClick={onPress}>
        <Picture name={picture} />
        <span class="tile-label">{label}</span>
        {marked && <Mark />}
      </button>
    </li>
  )
}
