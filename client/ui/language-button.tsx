import { Mark } from './mark'

type Props = {
  /** The language's own name, in itself. */
  label: string
  /** A greeting in it. */
  greeting: string
  lang: string
  marked?: boolean | undefined
  onPress: () => void
}

/** A language that introduces itself: its greeting, and its name. */
export function LanguageButton({ label, greeting, lang, marked, onPress }: Props) {
  return (
    <button
      type="button"
      class="language-button"
      lang={lang}
      aria-pressed={marked}
      onClick={onPress}
    >
      <span class="language-greeting">{greeting}</span>
      <span class="language-name">{label}</span>
      {marked && <Mark />}
    </button>
  )
}
