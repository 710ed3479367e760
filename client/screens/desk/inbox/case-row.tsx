import { useLocation } from 'preact-iso'
import type { CaseLine } from '#shared/wire/desk'
import { ChannelMark } from '../parts/channel-mark'
import { now } from '../parts/clock'
import { serviceName } from '../parts/service-name'
import { text } from '../parts/text'
import { dueSaid, fullySaid, whenSaid } from '../parts/when'
import { whereShort } from '../parts/where'

/** One case of the inbox. No name: names are seen by opening, which leaves a trace. */
export function CaseRow({ line }: { line: CaseLine }) {
  const { route } = useLocation()
  const path = `/petugas/berkas/${line.id}`
  const due = dueSaid(line.dueAt, now.value)
  return (
    // A mouse may press anywhere on the row; a keyboard has the link.
    <tr
      class={line.isNew ? 'is-new' : undefined}
      onClick={(event) => {
        if (!(event.target as Element).closest('a')) route(path)
      }}
    >
      <td class="figures">
        <a href={path}>{line.register}</a>
      </td>
      <td>
        {line.isNew && <span class="mark-new">{text('inbox.new')}</span>}
        <span class="cell-main">{serviceName(line.service)}</span>
        {line.filesMissing > 0 && (
          <span class="mark-files">{text('inbox.filesMissing', { count: line.filesMissing })}</span>
        )}
      </td>
      <td>
        <ChannelMark channel={line.channel} />
      </td>
      <td class="figures">{whereShort(line)}</td>
      <td>{text(`stages.${line.stage}`)}</td>
      <td title={fullySaid(line.receivedAt)}>{whenSaid(line.receivedAt, now.value)}</td>
      <td class={`due due-${due.is}`} title={line.dueAt ? fullySaid(line.dueAt) : undefined}>
        {due.words}
      </td>
    </tr>
  )
}
