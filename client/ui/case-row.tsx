import type { ComponentChildren } from 'preact'
import { Picture } from './picture'
import type { PictureName } from './picture-names'

/** My tickets, newest first; at most three fit without scrolling. */
export function Cases({ children }: { children: ComponentChildren }) {
  return <ul class="cases">{children}</ul>
}

type Props = {
  /** The service or complaint, and when it was handed in. */
  title: string
  below?: string | undefined
  picture: PictureName
  stage: { picture: PictureName; label: string }
  /** Word for news that were not seen yet; left out where there are none. */
  news?: string | undefined
  onPress: () => void
}

/** One of my tickets in the list: what it is, and where it stands as a picture and a sentence. */
export function CaseRow({ title, below, picture, stage, news, onPress }: Props) {
  return (
    <li>
      <button type="button" class="case-row" data-news={news !== undefined} onClick={onPress}>
        <Picture name={picture} />
        <span class="case-words">
          <span class="case-title">
            {title} {below && <span class="case-below">{below}</span>}
          </span>
          <span class="case-stage">
            <Picture name={stage.picture} />
            {stage.label}
          </span>
        </span>
        {news && <span class="case-news">{news}</span>}
      </button>
    </li>
  )
}
