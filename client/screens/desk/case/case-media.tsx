import { useState } from 'preact/hooks'
import type { DeskCase } from '#shared/wire/desk'
import { attachmentAt } from '../../../office/cases'
import { text } from '../parts/text'
import { fieldTitle } from './field-title'
import { PhotoStage } from './photo-stage'
import { VoicePlayer } from './voice-player'

/** Whether anything can be looked at or heard. */
export const hasMedia = (found: DeskCase) => here(found).length > 0

const here = ({ attachments }: DeskCase) =>
  attachments.filter(({ whole, broken }) => whole && !broken)

/** All photos and recordings in one place: one photo large, the others a press away. */
export function CaseMedia({ found }: { found: DeskCase }) {
  const [chosen, setChosen] = useState<string>()
  const all = here(found)
  const photos = all.filter(({ kind }) => kind === 'photo')
  const voices = all.filter(({ kind }) => kind === 'voice')
  const shown = photos.find(({ id }) => id === chosen) ?? photos[0]
  const title = (field: string) => fieldTitle(found.service, field)

  if (all.length === 0) return <p class="lead">{text('copy.noMedia')}</p>
  return (
    <div class="media">
      {shown && (
        <PhotoStage address={attachmentAt(found.id, shown.id)} label={title(shown.field)} />
      )}
      {photos.length > 1 && (
        <div class="thumbs">
          {photos.map(({ id, field }) => (
            <button
              key={id}
              type="button"
              class="thumb"
              aria-pressed={id === shown?.id}
              aria-label={text('photo.show', { what: title(field) })}
              onClick={() => setChosen(id)}
            >
              <img src={attachmentAt(found.id, id)} alt="" loading="lazy" />
              <span aria-hidden="true">{title(field)}</span>
            </button>
          ))}
        </div>
      )}
      {voices.map((voice) => (
        <div key={voice.id}>
          <p class="media-title">{title(voice.field)}</p>
          <VoicePlayer caseId={found.id} recording={voice} label={title(voice.field)} />
        </div>
      ))}
    </div>
  )
}
