import { useRef } from 'preact/hooks'
import type { CaseLine } from '#shared/wire/desk'
import { useKeys } from '../parts/keys'
import { text } from '../parts/text'
import { CaseRow } from './case-row'

type Props = { lines: CaseLine[]; isFiltered?: boolean }

/** Lines of cases. J, K and the arrows go from one to the next; Enter opens, since each holds a link. */
export function CaseTable({ lines, isFiltered = false }: Props) {
  const body = useRef<HTMLTableSectionElement>(null)
  const step = (by: number) => {
    const links = [...(body.current?.querySelectorAll('a') ?? [])]
    const at = links.indexOf(document.activeElement as HTMLAnchorElement)
    const next = at < 0 ? (by > 0 ? 0 : links.length - 1) : at + by
    links[Math.max(0, Math.min(next, links.length - 1))]?.focus()
  }
  useKeys({
    j: () => step(1),
    ArrowDown: () => step(1),
    k: () => step(-1),
    ArrowUp: () => step(-1),
  })

  if (lines.length === 0) {
    return (
      <div class="empty">
        <p class="empty-title">{isFiltered ? text('inbox.emptyFiltered') : text('inbox.empty')}</p>
        {isFiltered ? (
          <a href="/petugas">{text('inbox.unfilter')}</a>
        ) : (
          <p>{text('inbox.emptyHelp')}</p>
        )}
      </div>
    )
  }
  return (
    <table class="cases">
      <thead>
        <tr>
          <th scope="col">{text('inbox.register')}</th>
          <th scope="col">{text('inbox.service')}</th>
          <th scope="col">{text('inbox.channel')}</th>
          <th scope="col">{text('inbox.where')}</th>
          <th scope="col">{text('inbox.stage')}</th>
          <th scope="col">{text('inbox.received')}</th>
          <th scope="col">{text('inbox.due')}</th>
        </tr>
      </thead>
      <tbody ref={body}>
        {lines.map((line) => (
          <CaseRow key={line.id} line={line} />
        ))}
      </tbody>
    </table>
  )
}
