import * as v from 'valibot'
import { Nik } from '../domain/nik'
import type { Answer, Answers } from '../wire/answers'
import type { Field, Service } from './define'

export type AnswerProblem = { field: string; reason: string }

/** Whether a question is asked, given what was answered before it. */
export function isAsked(field: Field, answers: Answers): boolean {
  if (!field.askWhen) return true
  const earlier = answers[field.askWhen.field]
  if (!earlier) return false
  if (earlier.as === 'choice' || earlier.as === 'yesNo') return earlier.value === field.askWhen.is
  return false
}

/**
 * Reads all answers of a service as they are meant (spaces gone from numbers), dropping those whose
 * question is not asked. Problems name the field and a key of the texts; nothing typed is repeated.
 */
export function readAnswers(
  service: Service,
  answers: Answers,
): { answers: Answers } | { problems: AnswerProblem[] } {
  const problems: AnswerProblem[] = []
  const read: Answers = {}
  const known = new Set(service.fields.map(({ name }) => name))
  for (const name of Object.keys(answers)) {
    if (!known.has(name)) problems.push({ field: name, reason: 'field.unknown' })
  }
  for (const field of service.fields) {
    if (!isAsked(field, read)) continue
    const result = readAnswer(field, answers[field.name])
    if ('reason' in result) problems.push({ field: field.name, reason: result.reason })
    else read[field.name] = result.answer
  }
  return problems.length > 0 ? { problems } : { answers: read }
}

/** Reads one answer by its question, on the phone before going on and at the office on receipt. */
export function readAnswer(
  field: Field,
  answer: Answer | undefined,
): { answer: Answer } | { reason: string } {
  if (!answer || answer.as === 'skipped') {
    return isSkippable(field) ? { answer: { as: 'skipped' } } : { reason: 'field.missing' }
  }
  if (!accepted[field.kind].includes(answer.as)) return { reason: 'field.wrongKind' }
  if (answer.as === 'digits' && field.kind === 'nik') {
    const nik = v.safeParse(Nik, answer.value)
    return nik.success
      ? { answer: { as: 'digits', value: nik.output } }
      : { reason: nik.issues[0].message }
  }
  if (answer.as === 'digits' && field.kind === 'phone' && !/^(0|62)\d{8,13}$/.test(answer.value)) {
    return { reason: 'phone.malformed' }
  }
  if (answer.as === 'choice') {
    const allowed =
      field.kind === 'choice' ? field.choices : field.kind === 'voice' ? (field.picks ?? []) : []
    if (!allowed.includes(answer.value)) return { reason: 'choice.unknown' }
  }
  if (answer.as === 'number' && field.kind === 'number') {
    if (answer.value < field.min || answer.value > field.max) return { reason: 'number.outOfRange' }
  }
  if (answer.as === 'date' && !isRealDay(answer.value)) return { reason: 'date.impossible' }
  if (answer.as === 'text' && answer.text.trim() === '') return { reason: 'field.missing' }
  return { answer }
}

/** `name`, `nik`, `phone`, `photo`, `voice` and `place` never stop a person: an officer asks later. */
export function isSkippable(field: Field): boolean {
  return (
    field.optional === true ||
    field.kind === 'name' ||
    field.kind === 'nik' ||
    field.kind === 'phone' ||
    field.kind === 'photo' ||
    field.kind === 'voice' ||
    field.kind === 'place'
  )
}

/**
 * Whether a date exists: 31 April does not. Past or future is not judged here, since a phone's clock
 * may be wrong by a year; the field's `era` only tells the screen which years to offer.
 */
function isRealDay(day: string): boolean {
  const instant = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(day)
}

const accepted: Record<Field['kind'], readonly Answer['as'][]> = {
  name: ['text', 'attachment'],
  nik: ['digits'],
  phone: ['digits'],
  date: ['date'],
  choice: ['choice'],
  yesNo: ['yesNo'],
  number: ['number'],
  address: ['address'],
  photo: ['attachment'],
  voice: ['attachment', 'text', 'choice'],
  place: ['place'],
}
