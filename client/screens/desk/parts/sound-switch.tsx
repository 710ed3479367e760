import { text } from '../../../i18n/desk-text'
import { isSoundOn, switchSound } from './sound'

export function SoundSwitch() {
  return (
    <button
      type="button"
      class="quiet"
      aria-pressed={isSoundOn.value}
      onClick={() => switchSound(!isSoundOn.value)}
    >
      {isSoundOn.value ? text('sound.on') : text('sound.off')}
    </button>
  )
}
