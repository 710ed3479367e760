import type { DeskCase } from '#shared/wire/desk'
import { text } from '../parts/text'
import { PhotoThumb } from './photo-thumb'
import { VoicePlayer } from './voice-player'

type Props = { found: DeskCase; id: string; label: string }

/** A photo to press or a recording to hear; until all of it has arrived, the word for that. */
export function AttachmentView({ found, id, label }: Props) {
  const attachment = found.attachments.find((candidate) => candidate.id === id)
  if (!attachment?.whole) return <span class="mark-files">{text('case.notWhole')}</span>
  if (attachment.broken) return <p class="field-problem">{text('err.attachment.broken')}</p>
  return attachment.kind === 'photo' ? (
    <PhotoThumb caseId={found.id} id={id} label={label} />
  ) : (
    <VoicePlayer caseId={found.id} recording={attachment} label={label} />
  )
}
