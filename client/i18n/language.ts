import { signal } from '@preact/signals'
import { type Language, languages } from '#shared/wire/language'

const KEY = 'language'

/** The language in use; undefined until somebody chose one on this phone. One signal redraws all texts. */
export const language = signal<Language | undefined>(remembered())

/** Chooses a language, and remembers it where the browser lets us. */
export function chooseLanguage(tag: Language): void {
  language.value = tag
  document.documentElement.lang = tag
  try {
    localStorage.setItem(KEY, tag)
  } catch {
    // Private mode without storage: the choice holds until the page is closed.
  }
}

/** Forgets the choice: the kiosk asks each visitor anew. */
export function forgetLanguage(): void {
  language.value = undefined
  document.documentElement.lang = 'id'
  try {
    localStorage.removeItem(KEY)
  } catch {
    // Nothing was remembered then.
  }
}

function remembered(): Language | undefined {
  try {
    const tag = localStorage.getItem(KEY)
    return languages.find((known) => known === tag)
  } catch {
    return undefined
  }
}
