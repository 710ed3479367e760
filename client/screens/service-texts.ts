import type { Field, Service } from '#shared/services/define'
import { choiceKeys, questionKeys } from '#shared/services/text-keys'
import { type ComposedKey, keyOf } from '../i18n/keys'
import { hasText } from '../i18n/texts'

/** What people call a service. */
export function serviceTitle(id: string): ComposedKey {
  return keyOf('services', id, 'title')
}

/** What stands on the printed letter: Indonesian in both languages. */
export function officialTitle(id: string): ComposedKey {
  return keyOf('services', id, 'official')
}

export function fieldTitle(service: Service, field: Field): ComposedKey {
  return firstOf(questionKeys(service, field))
}

/** A choice, a picked sentence, or `yes` and `no`; the plain words where a question has none of its own. */
export function choiceText(service: Service, field: Field, choice: string): ComposedKey {
  const key = firstOf(choiceKeys(service, field, choice))
  return field.kind === 'yesNo' && !hasText(key) ? keyOf('common', choice) : key
}

export function paperTitle(requirement: string): ComposedKey {
  return keyOf('requirements', requirement)
}

function firstOf([own, shared]: [string, string]): ComposedKey {
  return keyOf(hasText(keyOf(own)) ? own : shared)
}
