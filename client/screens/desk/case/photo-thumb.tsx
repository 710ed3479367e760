import { useState } from 'preact/hooks'
import { attachmentAt } from '../../../office/cases'
import { Dialog } from '../parts/dialog'
import { text } from '../parts/text'
import { PhotoStage } from './photo-stage'

type Props = { caseId: string; id: string; label: string }

/** A small photo; pressed, it fills the screen. */
export function PhotoThumb({ caseId, id, label }: Props) {
  const [isOpen, setOpen] = useState(false)
  const address = attachmentAt(caseId, id)
  return (
    <>
      <button
        type="button"
        class="thumb"
        aria-label={text('photo.open', { what: label })}
        onClick={() => setOpen(true)}
      >
        <img src={address} alt="" loading="lazy" />
      </button>
      {isOpen && (
        <Dialog title={label} class="dialog-photo" onClose={() => setOpen(false)}>
          <PhotoStage address={address} label={label} />
          <div class="buttons">
            <p class="lead">{text('photo.keys')}</p>
            <button type="button" class="button button-main" onClick={() => setOpen(false)}>
              {text('common.close')}
            </button>
          </div>
        </Dialog>
      )}
    </>
  )
}
