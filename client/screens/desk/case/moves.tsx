import { useState } from 'preact/hooks'
import { afterTuntas, moves, type Stage } from '#shared/domain/stages'
import { findService } from '#shared/services/catalogue'
import { ownerOf } from '#shared/services/promise'
import { label, text } from '../parts/text'
import { typed } from '../parts/typed'
import { fieldTitle } from './field-title'
import { type MoveDraft, noMove } from './move-draft'
import { MoveForm } from './move-form'
import { inOrder, isForward, moveName } from './move-name'
import type { OpenedCase } from './use-case'

/** Where this case may go from here, by the stages' table; each press opens what belongs to that move. */
export function Moves({ found, take }: OpenedCase) {
  const draft = typed<MoveDraft>(`move:${found.id}`, () => noMove)
  const [done, setDone] = useState<Stage>()
  const open = inOrder(moves[found.kind][found.stage] ?? [])
  const { to } = draft.value
  const service = findService(found.service)
  const owner = service && ownerOf(service, found.answers)
  const isBlocked = (stage: Stage) => stage === 'signing' && found.lacking.length > 0

  return (
    <section class="card moves">
      <h2>{text('moves.title')}</h2>
      <p class="saved" role="status">
        {done && text('moves.done', { stage: text(`stages.${done}`) })}
      </p>
      {owner && <p class="lead">{label('owners', owner)}</p>}
      {open.length === 0 && <p class="lead">{text('moves.none')}</p>}
      {afterTuntas(found.stage) && <p class="lead">{text('moves.waitsForResident')}</p>}
      <div class="move-buttons">
        {open.map((stage) => (
          <button
            key={stage}
            type="button"
            class={isForward(stage) ? 'button button-main' : 'button'}
            aria-expanded={to === stage}
            // Not disabled: a press leads to what is missing, and a screen reader reads why.
            aria-disabled={isBlocked(stage)}
            aria-describedby={isBlocked(stage) ? 'move-blocked' : undefined}
            onClick={() => {
              if (isBlocked(stage)) return focusLacking()
              setDone(undefined)
              draft.value = { ...draft.value, heard: '', to: to === stage ? undefined : stage }
            }}
          >
            {moveName(found.stage, stage)}
          </button>
        ))}
      </div>
      {open.some(isBlocked) && (
        <p class="lacking" id="move-blocked">
          {text('copy.lacking', {
            what: found.lacking.map((name) => fieldTitle(found.service, name)).join(', '),
          })}
        </p>
      )}
      {to && open.includes(to) && !isBlocked(to) && (
        <MoveForm
          key={to}
          found={found}
          take={take}
          draft={draft}
          to={to}
          onDone={() => setDone(to)}
        />
      )}
    </section>
  )
}

function focusLacking(): void {
  document.querySelector<HTMLElement>('.is-lacking input')?.focus()
}
