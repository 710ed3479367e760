import type { Field } from './define'

/**
 * The questions of a complaint: photo, story (spoken, or one of `picks`), place, and a name only of
 * those who want to give it. Without a name the complaint is anonymous (domain-facts §5).
 */
export function complaintFields(picks: readonly string[], { place = true } = {}): Field[] {
  const where: Field[] = place ? [{ name: 'place', kind: 'place' }] : []
  return [
    { name: 'photo', kind: 'photo', optional: true },
    { name: 'story', kind: 'voice', picks },
    ...where,
    { name: 'withName', kind: 'yesNo' },
    { name: 'fullName', kind: 'name', askWhen: { field: 'withName', is: true } },
    { name: 'phone', kind: 'phone', askWhen: { field: 'withName', is: true } },
  ]
}
