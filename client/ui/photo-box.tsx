import { BigButton } from './big-button'
import { Picture } from './picture'
import type { PictureName } from './picture-names'

type Props = {
  /** What the photo shows once taken. */
  label: string
  /** What to photograph, drawn while there is none. */
  picture: PictureName
  state: { as: 'empty' } | { as: 'busy' } | { as: 'taken'; src: string }
  labels: { take: string; again: string; remove: string; busy: string }
  onTake: () => void
  onRemove?: (() => void) | undefined
}

/** Where a photo goes: an empty frame with what to photograph, then the photo itself to look at. */
export function PhotoBox({ label, picture, state, labels, onTake, onRemove }: Props) {
  return (
    <div class="photo-box" data-state={state.as}>
      <div class="photo-view">
        {state.as === 'taken' ? <img src={state.src} alt={label} /> : <Picture name={picture} />}
        {state.as === 'busy' && <p role="status">{labels.busy}</p>}
      </div>
      <div class="photo-actions">
        {state.as === 'taken' && onRemove && (
          <BigButton label={labels.remove} picture="ui-delete" onPress={onRemove} />
        )}
        {state.as !== 'busy' && (
          <BigButton
            label={state.as === 'taken' ? labels.again : labels.take}
            picture="ui-camera"
            tone={state.as === 'empty' ? 'go' : 'calm'}
            onPress={onTake}
          />
        )}
      </div>
    </div>
  )
}
