import { findService } from '#shared/services/catalogue'
import { letterValues, usedFields } from '#shared/services/letter-values'
import type { DeskCase } from '#shared/wire/desk'

export type CopyField = {
  name: string
  /** What the letter would print of the resident's answer alone. */
  answered: string
  /** What an officer wrote out before. */
  copied: string
  /** Told in a story, or answered in more than a column of the form holds: it gets a line of its own. */
  isLong: boolean
}

/** Letters. What the resident answered decides, so that nothing moves while an officer types. */
const ONE_COLUMN = 24

/**
 * What an officer writes out: every field that the letter prints, and whatever came as a voice or a
 * photo and waits for words.
 */
export function copyFields(found: DeskCase): CopyField[] {
  const service = findService(found.service)
  if (!service) return []
  const printed = usedFields(service)
  // A letter prints a spoken purpose under the name of the question it belongs to.
  const covered = new Set(service.fields.flatMap((field) => field.otherwise ?? []))
  const spoken = service.fields
    .filter(({ name, kind }) => kind !== 'photo' && found.answers[name]?.as === 'attachment')
    .map(({ name }) => name)
    .filter((name) => !covered.has(name))
  const values = letterValues(service, found.answers, {})
  const kindOf = new Map(service.fields.map(({ name, kind }) => [name, kind]))
  return [...new Set([...printed, ...spoken, ...found.lacking])].map((name) => ({
    name,
    answered: values[name] ?? '',
    copied: found.copied[name] ?? '',
    isLong:
      (values[name]?.length ?? 0) > ONE_COLUMN ||
      (service.kind !== 'letter' && kindOf.get(name) === 'voice'),
  }))
}

/**
 * What to save: only what differs from the resident's answer, so that the register tells what an
 * officer wrote; a correction that is taken back is sent as empty.
 */
export function copiedOf(
  fields: readonly CopyField[],
  typed: Readonly<Record<string, string>>,
): Record<string, string> {
  const copied: Record<string, string> = {}
  for (const { name, answered, copied: before } of fields) {
    const now = (typed[name] ?? (before || answered)).trim()
    if (now !== answered) copied[name] = now
    else if (before) copied[name] = ''
  }
  return copied
}
