import { labelIfAny, textIfAny } from '../parts/text'

/** What a field is called: by its service, else as every letter asks it, else as it stands on the papers. */
export function fieldTitle(service: string, field: string): string {
  return (
    textIfAny(`fields.${field}`) ??
    labelIfAny('services', service, 'fields', field, 'title') ??
    labelIfAny('fields', field, 'title') ??
    requirementTitle(field)
  )
}

export function requirementTitle(requirement: string): string {
  return labelIfAny('requirements', requirement) ?? requirement
}

/** What an answer that was picked is called. */
export function choiceTitle(service: string, field: string, choice: string): string {
  return (
    labelIfAny('services', service, 'fields', field, 'choices', choice) ??
    labelIfAny('fields', field, 'choices', choice) ??
    choice
  )
}
