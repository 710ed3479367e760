import { Mark } from './mark'
import { Picture } from './picture'

type Props = {
  /** The language's own name, in itself. */
  label: string
  /** A greeting in it. */
  greeting: string
  lang: 'id' | 'jv-x-bms'
  inline?: boolean | undefined
  marked?: boolean | undefined
  onPress: () => void
}

/** A language that introduces itself: its greeting, and its name. */
export function LanguageButton({ label, greeting, lang, inline, marked, onPress }: Props) {
  return (
    <button
      type="button"
      class="language-button"
      lang={lang}
      aria-pressed={marked}
      onClick={onPress}
    >
      <Picture name={`lang-${lang}`} inline={inline} />
      <span class="language-greeting">{greeting}</span>
      <span class="language-name">{label}</span>
      {marked && <Mark />}
    </button>
  )
}
