import type { Answer, Answers } from '../wire/answers'
import { type Field, type Letter, officeValues, type Service } from './define'

/**
 * What stands in the letter, by field name: what an officer wrote out, else the answer as it can be
 * printed, else that of the field's `otherwise`. A voice or a photo prints nothing until written out.
 */
export function letterValues(
  service: Service,
  answers: Answers,
  copied: Readonly<Record<string, string>>,
): Record<string, string> {
  const values: Record<string, string> = {}
  const valueFor = (name: string): string | undefined => {
    const field = service.fields.find((candidate) => candidate.name === name)
    return (
      copied[name]?.trim() ||
      (field && printed(field, answers[name])) ||
      (field?.otherwise === undefined ? undefined : valueFor(field.otherwise))
    )
  }
  for (const name of [
    ...service.fields.map((field) => field.name),
    ...(service.fromPapers ?? []),
  ]) {
    const value = valueFor(name)
    if (value) values[name] = value
  }
  return values
}

/** The fields that the service's letter and forms still lack, in the order of the text. */
export function lackingFields(
  service: Service,
  answers: Answers,
  copied: Readonly<Record<string, string>>,
): string[] {
  const values = letterValues(service, answers, copied)
  return usedFields(service).filter((name) => !values[name])
}

/** Names of the fields that the letter and its forms print, office values left out. */
export function usedFields(service: Service): string[] {
  const letters = [...(service.letter ? [service.letter] : []), ...(service.forms ?? [])]
  const names = letters.flatMap(placeholders)
  return [...new Set(names)].filter((name) => !(officeValues as readonly string[]).includes(name))
}

/** Puts values into a text of the letter; what is unknown stays as it is written, to be seen. */
export function fillIn(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(PLACEHOLDER, (whole, name: string) => values[name] ?? whole)
}

const PLACEHOLDER = /{(\w+)}/g

function placeholders({ opening, rows, body, closing }: Letter): string[] {
  const text = [opening, ...rows.map(({ value }) => value), ...body, closing].join(' ')
  return [...text.matchAll(PLACEHOLDER)].map(([, name]) => name as string)
}

/** Months are named as the letter's language names them, whatever the resident's. */
const longDate = new Intl.DateTimeFormat('id', { dateStyle: 'long', timeZone: 'UTC' })

function printed(field: Field, answer: Answer | undefined): string | undefined {
  switch (answer?.as) {
    case 'text':
      return answer.text.trim()
    case 'digits':
      return answer.value
    case 'number':
      return String(answer.value)
    case 'date':
      return longDate.format(new Date(`${answer.value}T00:00:00Z`))
    case 'yesNo':
      return answer.value ? 'Ya' : 'Tidak'
    case 'choice':
      return field.kind === 'choice' || field.kind === 'voice'
        ? field.written?.[answer.value]
        : undefined
    case 'address':
      return [answer.street, `RT ${three(answer.rt)} RW ${three(answer.rw)}`]
        .filter(Boolean)
        .join(', ')
    default:
      return undefined
  }
}

/** RT and RW stand in three digits on KTP and KK. */
function three(number: number): string {
  return String(number).padStart(3, '0')
}
