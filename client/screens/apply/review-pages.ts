import { wordsOf } from '../../voice/say'
import type { ReviewItem } from './review-rows'

/** CSS pixels for the rows on a screen of 360 × 640, and what one row takes there. */
const ROOM = 384
const LINE = 23
const FRAME = 14
const GAP = 8
/** A photo, a recording to hear, or the button to change: none is lower. */
const LOWEST = 64
/** Letters of a line beside picture and button. */
const LETTERS = 17

/** Cuts the review into pages that a small screen shows without scrolling, as even as their lengths allow. */
export function reviewPages(items: readonly ReviewItem[]): ReviewItem[][] {
  const pages: ReviewItem[][] = []
  let left = 0
  for (const item of items) {
    const height = heightOf(item) + GAP
    if (height > left || !pages.at(-1)) {
      pages.push([])
      left = ROOM
    }
    pages.at(-1)?.push(item)
    left -= height
  }
  return pages
}

function heightOf({ label, value, photo, voice }: ReviewItem): number {
  const below = (photo ? LOWEST : 0) + (voice ? LOWEST : 0)
  const words = LINE * (lines(wordsOf(label)) + (value ? lines(wordsOf(value)) : 0))
  return FRAME + Math.max(LOWEST, words + below)
}

/** Whole words to a line, as a browser breaks them. */
function lines(text: string): number {
  let count = 1
  let at = 0
  for (const word of text.split(' ')) {
    if (at > 0 && at + 1 + word.length > LETTERS) {
      count++
      at = word.length
    } else at += (at > 0 ? 1 : 0) + word.length
  }
  return count
}
