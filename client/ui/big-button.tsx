import { Picture } from './picture'
import type { PictureName } from './picture-names'

export type Action = {
  label: string
  picture?: PictureName | undefined
  onPress: () => void
  /** Not yet: something must be given first. It stays in its place and looks unfinished. */
  disabled?: boolean | undefined
  /** Pressed all the same while disabled: the screen says what is still missing. */
  onBlocked?: (() => void) | undefined
  /** `go` leads on, `calm` stays beside it, `careful` cannot be undone. */
  tone?: 'go' | 'calm' | 'careful' | undefined
}

/** A button with its word, and a picture where it has one; 64 px at least, 84 px as the main action. */
export function BigButton(action: Action & { main?: boolean | undefined }) {
  const { label, picture, onPress, disabled = false, onBlocked, tone = 'calm', main } = action
  return (
    <button
      type="button"
      class={`big-button big-button-${tone}${main ? ' big-button-main' : ''}`}
      aria-disabled={disabled}
      onClick={disabled ? onBlocked : onPress}
    >
      {picture && <Picture name={picture} />}
      <span class="big-button-label">{label}</span>
    </button>
  )
}
