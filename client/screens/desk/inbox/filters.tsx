import { useLocation } from 'preact-iso'
import { type Kind, kinds } from '#shared/domain/stages'
import { type Channel, channels } from '#shared/wire/desk'
import type { InboxQuestion } from '../../../office/cases'
import { SelectBox } from '../parts/select-box'
import { text } from '../parts/text'
import { inboxPath } from './inbox-path'

/** By kind and by channel; a change goes back to the first page. */
export function Filters({ question }: { question: InboxQuestion }) {
  const { route } = useLocation()
  const { stage, kind, channel } = question
  const choose = (change: { kind?: Kind | ''; channel?: Channel | '' }) => {
    const next: { kind: Kind | ''; channel: Channel | '' } = {
      kind: kind ?? '',
      channel: channel ?? '',
      ...change,
    }
    route(
      inboxPath({
        ...(stage && { stage }),
        ...(next.kind && { kind: next.kind }),
        ...(next.channel && { channel: next.channel }),
      }),
      true,
    )
  }
  const everything = { value: '' as const, label: text('common.all') }
  return (
    <fieldset class="filters">
      <legend class="unseen">{text('inbox.filters')}</legend>
      <SelectBox
        label={text('inbox.kind')}
        value={kind ?? ''}
        options={[everything, ...kinds.map((value) => ({ value, label: text(`kinds.${value}`) }))]}
        onChange={(value) => choose({ kind: value })}
      />
      <SelectBox
        label={text('inbox.channel')}
        value={channel ?? ''}
        options={[
          everything,
          ...channels.map((value) => ({ value, label: text(`channels.${value}`) })),
        ]}
        onChange={(value) => choose({ channel: value })}
      />
    </fieldset>
  )
}
