import { text } from '../parts/text'
import { useTitle } from '../parts/title'
import { troubleSaid } from '../parts/trouble'
import { CaseTable } from './case-table'
import { endSearch, isSearching, searched, searchNow } from './searching'

/** What the search found, or why it could not look. */
export function SearchResults() {
  useTitle(text('inbox.found'))
  const found = searched.value
  if (!found) return null
  return (
    <>
      <header class="main-head">
        <h1>{text('inbox.found')}</h1>
        <button type="button" class="button" onClick={endSearch}>
          {text('inbox.endSearch')}
        </button>
      </header>
      {'problem' in found && (
        <p class="note note-careful" role="alert">
          {found.problem}
        </p>
      )}
      {'trouble' in found && (
        <div class="note note-careful" role="alert">
          <p>{troubleSaid(found.trouble)}</p>
          <button
            type="button"
            class="button"
            disabled={isSearching.value}
            onClick={() => void searchNow()}
          >
            {text('common.again')}
          </button>
        </div>
      )}
      {'lines' in found && (
        <>
          <p class="lead" role="status">
            {text('inbox.foundCount', { count: found.lines.length })}
          </p>
          {found.lines.length > 0 ? (
            <CaseTable lines={found.lines} />
          ) : (
            <div class="empty">
              <p class="empty-title">{text('inbox.foundNone')}</p>
              <p>{text('inbox.foundNoneHelp')}</p>
            </div>
          )}
        </>
      )}
    </>
  )
}
