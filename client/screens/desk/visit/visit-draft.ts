import type { Field, Service } from '#shared/services/define'
import { isAsked } from '#shared/services/read-answers'
import type { Answer, Answers, Papers } from '#shared/wire/answers'
import type { Visit } from '#shared/wire/desk'
import { readDay } from '../case/read-day'

/** A visit as it is being typed: everything is text until it is registered. */
export type VisitDraft = {
  /** Made when the form opens: however often the press is repeated, it is one case. */
  id: string
  channel: Visit['channel']
  service: string | undefined
  message: string
  /** By field name; parts of an address or a place under `name.rt`, `name.rw`, `name.street`. */
  fields: Readonly<Record<string, string>>
  brought: readonly string[]
  note: string
}

export const newVisit = (): VisitDraft => ({
  id: crypto.randomUUID(),
  channel: 'counter',
  service: undefined,
  message: '',
  fields: {},
  brought: [],
  note: '',
})

export type VisitProblem = { field: string; reason: 'rtRwBoth' | 'dateBad' | 'numberBad' }

/** The questions to show: those asked by what is typed so far. Photos have no place at the counter. */
export function shownFields(service: Service, draft: VisitDraft): Field[] {
  const { answers } = answersOf(service, draft)
  // What is pasted above need not be told a second time.
  const told = draft.channel === 'whatsapp' ? storyOf(service) : undefined
  return service.fields.filter(
    (field) => field.kind !== 'photo' && field.name !== told && isAsked(field, answers),
  )
}

/** What is typed, as answers. Left-out questions stay out; a number or a date that cannot be read is named. */
function answersOf(
  service: Service,
  draft: VisitDraft,
): { answers: Answers; problems: VisitProblem[] } {
  const answers: Answers = {}
  const problems: VisitProblem[] = []
  for (const field of service.fields) {
    if (!isAsked(field, answers)) continue
    const read = answerOf(field, (part) => draft.fields[part]?.trim() ?? '')
    if (read && 'reason' in read) problems.push(read)
    else if (read) answers[field.name] = read
  }
  const story = storyOf(service)
  if (story && !answers[story] && draft.channel === 'whatsapp' && draft.message.trim()) {
    answers[story] = { as: 'text', text: draft.message.trim() }
  }
  return { answers, problems }
}

/** The visit as it travels. */
export function visitOf(service: Service, draft: VisitDraft): Visit | { problems: VisitProblem[] } {
  const { answers, problems } = answersOf(service, draft)
  if (problems.length > 0) return { problems }
  const papers: Papers = Object.fromEntries(
    service.requirements.map((id) => [
      id,
      { as: draft.brought.includes(id) ? 'bring' : 'notYet' } as const,
    ]),
  )
  const isToldElsewhere = Object.values(answers).some(
    (answer) => answer.as === 'text' && answer.text === draft.message.trim(),
  )
  const message = draft.channel === 'whatsapp' && !isToldElsewhere ? draft.message.trim() : ''
  const note = [draft.note.trim(), message].filter(Boolean).join('\n\n')
  return {
    id: draft.id,
    channel: draft.channel,
    service: service.id,
    answers,
    papers,
    ...(note && { note: note.slice(0, 2000) }),
  }
}

/** A message is what somebody would have said of a complaint or a question; a letter's is a note. */
function storyOf({ kind, fields }: Service): string | undefined {
  if (kind !== 'complaint' && kind !== 'question') return undefined
  return fields.find((field) => field.kind === 'voice' && !field.askWhen)?.name
}

function answerOf(
  field: Field,
  typed: (part: string) => string,
): Answer | VisitProblem | undefined {
  const said = typed(field.name)
  switch (field.kind) {
    case 'name':
      return said ? { as: 'text', text: said } : undefined
    case 'voice':
      if (said) return { as: 'text', text: said }
      return typed(`${field.name}.pick`)
        ? { as: 'choice', value: typed(`${field.name}.pick`) }
        : undefined
    case 'nik':
    case 'phone': {
      const digits = said.replace(/^\+/, '').replace(/[\s.-]/g, '')
      if (!digits) return undefined
      return /^\d{1,20}$/.test(digits)
        ? { as: 'digits', value: digits }
        : { field: field.name, reason: 'numberBad' }
    }
    case 'date': {
      if (!said) return undefined
      const day = readDay(said)
      return day ? { as: 'date', value: day } : { field: field.name, reason: 'dateBad' }
    }
    case 'choice':
      return said ? { as: 'choice', value: said } : undefined
    case 'yesNo':
      return said ? { as: 'yesNo', value: said === 'yes' } : undefined
    case 'number': {
      if (!said) return undefined
      const number = Number(said)
      const isGood = Number.isInteger(number) && number >= field.min && number <= field.max
      return isGood ? { as: 'number', value: number } : { field: field.name, reason: 'numberBad' }
    }
    case 'address':
    case 'place':
      return whereOf(field, typed)
    case 'photo':
      return undefined
  }
}

function whereOf(field: Field, typed: (part: string) => string): Answer | VisitProblem | undefined {
  const [rt, rw] = [Number(typed(`${field.name}.rt`)), Number(typed(`${field.name}.rw`))]
  const street = typed(`${field.name}.street`)
  const isWrong = (n: number) => n !== 0 && !(Number.isInteger(n) && n >= 1 && n <= 999)
  if (isWrong(rt) || isWrong(rw)) return { field: field.name, reason: 'rtRwBoth' }
  if (field.kind === 'place') {
    if (!rt && !rw && !street) return undefined
    return {
      as: 'place',
      ...(rt && { rt }),
      ...(rw && { rw }),
      ...(street && { landmark: street }),
    }
  }
  if (!rt && !rw && !street) return undefined
  if (!rt || !rw) return { field: field.name, reason: 'rtRwBoth' }
  return { as: 'address', rt, rw, ...(street && { street }) }
}
