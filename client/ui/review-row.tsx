import type { ComponentChildren } from 'preact'
import { Picture } from './picture'
import type { PictureName } from './picture-names'

/** All answers before handing in; more than four go to a next page (`Pager`). */
export function Reviews({ children }: { children: ComponentChildren }) {
  return <ul class="reviews">{children}</ul>
}

type Props = {
  /** The question. */
  label: string
  picture: PictureName
  /** The answer in words. */
  value?: string | undefined
  /** A photo, or a `PlayButton` with one's own voice. */
  children?: ComponentChildren
  /** `label` says what changes: "Ubah nama". */
  change: { label: string; onPress: () => void }
}

/** One answer before handing in, with a big button to change it. */
export function ReviewRow({ label, picture, value, children, change }: Props) {
  return (
    <li class="review-row">
      <Picture name={picture} />
      <div class="review-words">
        <p class="review-label">{label}</p>
        {value && <p class="review-value">{value}</p>}
        {children}
      </div>
      <button
        type="button"
        class="review-change"
        aria-label={change.label}
        onClick={change.onPress}
      >
        <Picture name="ui-change" />
      </button>
    </li>
  )
}
