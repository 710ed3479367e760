import { drawings } from './drawings'
import { type PictureName, sameThing } from './picture-names'

type Props = {
  name: PictureName
  /** CSS pixels of its side; without it the stylesheet decides. */
  size?: number | undefined
  /** Drawn from the symbols that lie in the page itself: home, before anything else has loaded. */
  inline?: boolean | undefined
}

/** A drawing of a real thing. Hidden from screen readers: the word stands beside it. */
export function Picture({ name, size, inline }: Props) {
  const html = inline ? `<use href="#${name}"/>` : (drawings.value[name] ?? '')
  return (
    <svg
      class="picture"
      data-picture={name}
      width={size}
      height={size}
      viewBox="0 0 32 32"
      aria-hidden="true"
      // Our own build's shapes. `<use>` of another file is read anew at every screen.
      dangerouslySetInnerHTML={{ __html: html }}
    />
  )
}

type Family =
  | 'event'
  | 'service'
  | 'paper'
  | 'stage'
  | 'owner'
  | 'sop'
  | 'ticket'
  | 'field'
  | 'choice'

/**
 * The picture of an entry of the catalogue: `pictureOf('service', 'legalisasi')`. A choice goes by its
 * own word, whatever the question: `pictureOf('choice', 'purpose', 'school')`, or without the field. A
 * test walks the whole catalogue, so none is missing.
 */
export function pictureOf(family: Family, ...ids: [string, ...string[]]): PictureName {
  const name = `${family}-${ids.at(-1)}`
  return sameThing[name] ?? (name as PictureName)
}
