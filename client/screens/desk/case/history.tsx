import type { DeskCase, DeskEvent } from '#shared/wire/desk'
import { now } from '../parts/clock'
import { text } from '../parts/text'
import { fullySaid, whenSaid } from '../parts/when'
import { requirementTitle } from './field-title'
import { heardSentence } from './heard'
import { VoicePlayer } from './voice-player'

/** Everything that happened to the case, newest first: who, when, what was said. */
export function History({ found }: { found: DeskCase }) {
  return (
    <section class="card">
      <h2>{text('case.history')}</h2>
      <ol class="history">
        {[...found.events].reverse().map((event) => (
          <li key={event.rev}>
            <p class="cell-main">{whatSaid(event)}</p>
            <p class="soft">
              {actorSaid(event)} ·{' '}
              <span title={fullySaid(event.at)}>{whenSaid(event.at, now.value)}</span>
            </p>
            {event.wants && event.wants.length > 0 && (
              <p>
                {text('history.wants')}: {event.wants.map(requirementTitle).join(', ')}
              </p>
            )}
            {event.heard && (
              <p class="soft">
                {text('history.heard')}: “{heardSentence(event.heard)}”
              </p>
            )}
            {event.words && <blockquote class="words">{event.words}</blockquote>}
            {event.note && <p class="words history-note">{event.note}</p>}
            {event.voice && (
              <VoicePlayer
                caseId={found.id}
                recording={{ id: event.voice }}
                label={text('history.voice')}
              />
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

function whatSaid({ what, from, to }: DeskEvent): string {
  if (what !== 'moved' || !to) return text(`history.${what}`)
  return from
    ? text('history.moved', { from: text(`stages.${from}`), to: text(`stages.${to}`) })
    : text('history.movedTo', { to: text(`stages.${to}`) })
}

function actorSaid({ actor }: DeskEvent): string {
  if (actor.kind === 'system') return text('history.system')
  return actor.name || text('history.resident')
}
