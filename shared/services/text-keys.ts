import type { Field, Service } from './define'

/**
 * Where the words of a question stand: first the service's own, then those that all services share.
 * The first key that exists is the text.
 */
export function questionKeys(service: Service, field: Field): [string, string] {
  return [`services.${service.id}.fields.${field.name}.title`, `fields.${field.name}.title`]
}

/** The same for one of its choices or picked sentences; a yes-no question has `yes` and `no`. */
export function choiceKeys(
  service: Service,
  field: Field,
  choice: string,
): [own: string, shared: string] {
  return [
    `services.${service.id}.fields.${field.name}.choices.${choice}`,
    `fields.${field.name}.choices.${choice}`,
  ]
}

/** What may be chosen at a question, as it stands in the texts; nothing for what is spoken or counted. */
export function choicesOf(field: Field): readonly string[] {
  if (field.kind === 'choice') return field.choices
  return field.kind === 'voice' ? (field.picks ?? []) : []
}
