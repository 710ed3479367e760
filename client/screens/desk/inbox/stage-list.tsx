import { isOver, type Stage, stages } from '#shared/domain/stages'
import type { InboxQuestion } from '../../../office/cases'
import { text } from '../parts/text'
import { inboxPath } from './inbox-path'
import { endSearch, searched } from './searching'

type Props = { counts: Record<string, number>; question: InboxQuestion }

/** The stages and how many cases stand in each. Choosing one keeps the filters. */
export function StageList({ counts, question }: Props) {
  const { stage: chosen, kind, channel } = question
  const filters = { ...(kind && { kind }), ...(channel && { channel }) }
  const open = stages.filter((stage) => !isOver(stage))
  const item = (stage: Stage | undefined, name: string, count: number) => (
    <li key={name}>
      <a
        href={inboxPath({ ...filters, ...(stage && { stage }) })}
        aria-current={!searched.value && chosen === stage ? 'page' : undefined}
        class={count === 0 ? 'is-empty' : undefined}
        onClick={endSearch}
      >
        <span>{name}</span>
        <span class="count">{count}</span>
      </a>
    </li>
  )
  return (
    <nav class="side" aria-label={text('inbox.stages')}>
      <ul>
        {item(
          undefined,
          text('inbox.open'),
          open.reduce((sum, stage) => sum + (counts[stage] ?? 0), 0),
        )}
      </ul>
      <ul>{stages.map((stage) => item(stage, text(`stages.${stage}`), counts[stage] ?? 0))}</ul>
    </nav>
  )
}
