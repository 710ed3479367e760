import type { Action } from './big-button'
import { Picture } from './picture'

type Props = {
  /** From 0. */
  page: number
  pages: number
  labels: { before: string; more: string }
  onPage: (page: number) => void
}

/** Two big buttons to the choices before and after; nothing where all fit on one page. */
export function Pager({ page, pages, labels, onPage }: Props) {
  if (pages < 2) return null
  return (
    <div class="pager">
      {page > 0 ? (
        <button type="button" class="pager-button" onClick={() => onPage(page - 1)}>
          <Picture name="ui-before" />
          <span>{labels.before}</span>
        </button>
      ) : (
        <span />
      )}
      {page < pages - 1 && (
        <button type="button" class="pager-button" onClick={() => onPage(page + 1)}>
          <span>{labels.more}</span>
          <Picture name="ui-more" />
        </button>
      )}
    </div>
  )
}

/**
 * The same as one button for the frame's foot (`second`), so that six tiles keep their size: to the next
 * page, and from the last to the first.
 */
export function pagerAction({ page, pages, labels, onPage }: Props): Action | undefined {
  if (pages < 2) return undefined
  return page < pages - 1
    ? { label: labels.more, picture: 'ui-more', onPress: () => onPage(page + 1) }
    : { label: labels.before, picture: 'ui-before', onPress: () => onPage(0) }
}

/** The items of one page. */
export function pageOf<Item>(items: readonly Item[], page: number, size: number): Item[] {
  return items.slice(page * size, (page + 1) * size)
}
