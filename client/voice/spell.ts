import { keyOf, type TextKey } from '../i18n/keys'

/** Digits to be said one by one: a ticket's number, a NIK. */
export function spelled(digits: string): TextKey[] {
  return [...digits.replace(/\D/g, '')].map((digit) => keyOf('num', digit))
}
