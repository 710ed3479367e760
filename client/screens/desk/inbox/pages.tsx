import type { InboxQuestion } from '../../../office/cases'
import { text } from '../parts/text'
import { inboxPath } from './inbox-path'

type Props = { question: InboxQuestion; next: string | undefined }

/** On to the next page by the server's cursor, and back to the first: lines move while one reads. */
export function Pages({ question, next }: Props) {
  const { after, ...first } = question
  if (!after && !next) return null
  return (
    <nav class="pages" aria-label={text('inbox.pages')}>
      {after ? (
        <a class="button" href={inboxPath(first)}>
          {text('inbox.first')}
        </a>
      ) : (
        <span />
      )}
      {next && (
        <a class="button" href={inboxPath({ ...first, after: next })}>
          {text('inbox.next')}
        </a>
      )}
    </nav>
  )
}
