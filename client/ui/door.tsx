import { Picture } from './picture'
import type { PictureName } from './picture-names'

type Props = {
  label: string
  picture: PictureName
  /** A link, so that it opens even before the program has loaded. */
  href: string
  /** How many news lie behind it, with the words for it. */
  news?: { count: number; label: string } | undefined
  inline?: boolean | undefined
  /** `small` for what stands beside the three doors: my tickets, help. */
  size?: 'big' | 'small' | undefined
}

/** A door of the home screen. */
export function Door({ label, picture, href, news, inline, size = 'big' }: Props) {
  return (
    <a class={`door door-${size}`} href={href}>
      <Picture name={picture} inline={inline} />
      <span class="door-label">{label}</span>
      {news && news.count > 0 && (
        <span class="door-news">
          {news.count} <span class="unseen">{news.label}</span>
        </span>
      )}
    </a>
  )
}
