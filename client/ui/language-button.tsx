import { Mark } from './mark'
import { Picture } from './picture'
import type { PictureName } from './picture-names'

type Props = {
  /** The language's own name, in itself. */
  label: string
  /** A greeting in it. */
  greeting: string
  lang: string
  picture?: PictureName | undefined
  inline?: boolean | undefined
  marked?: boolean | undefined
  onPress: () => void
}

/** A language that introduces itself: its greeting, and its name. */
export function LanguageButton({ label, greeting, lang, picture, inline, marked, onPress }: Props) {
  return (
    <button
      type="button"
      class="language-button"
      lang={lang}
      aria-pressed={marked}
      onClick={onPress}
    >
      {picture && <Picture name={picture} inline={inline} />}
      <span class="language-greeting">{greeting}</span>
      <span class="language-name">{label}</span>
      {marked && <Mark />}
    </button>
  )
}
