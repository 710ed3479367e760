import type { PictureName } from './picture-names'

type Props = {
  name: PictureName
  /** CSS pixels of its side; without it the stylesheet decides. */
  size?: number | undefined
  /** Drawn from the symbols that lie in the page itself: home, before anything else has loaded. */
  inline?: boolean | undefined
}

/** A drawing of a real thing. Hidden from screen readers: the word stands beside it. */
export function Picture({ name, size, inline }: Props) {
  return (
    <svg class="picture" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <use href={`${inline ? '' : '/pictures.svg'}#${name}`} />
    </svg>
  )
}

/** The picture of an entry of the catalogue, such as `service` + `legalisasi`. A test walks the whole catalogue, so none is missing. */
export function pictureOf(
  family: 'event' | 'service' | 'paper' | 'stage' | 'owner' | 'sop' | 'ticket' | 'field' | 'choice',
  ...ids: string[]
): PictureName {
  return [family, ...ids].join('-') as PictureName
}
