import { text } from './text'
import { useTitle } from './title'

export function NotFound() {
  useTitle(text('common.notFound'))
  return (
    <main class="main">
      <div class="empty">
        <h1 class="empty-title">{text('common.notFound')}</h1>
        <p>{text('common.notFoundHelp')}</p>
        <a href="/petugas">{text('common.toInbox')}</a>
      </div>
    </main>
  )
}
