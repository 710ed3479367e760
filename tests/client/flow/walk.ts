import fc from 'fast-check'
import { catalogue } from '#shared/services/catalogue'
import type { Field, Service } from '#shared/services/define'
import type { Answer, PaperAnswer } from '#shared/wire/answers'
import type { Draft } from '../../../client/db/draft'
import { answered, leftToKtp, onBehalf, paperAnswered } from '../../../client/flow/answering'
import { startDraft } from '../../../client/flow/start-draft'
import { hasKtpPhoto, type Step } from '../../../client/flow/steps'

export const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

/** A draft with nothing answered; its ids tell nothing. */
export function freshDraft(service: Service): Draft {
  let made = 0
  return startDraft(service, 'id', 1_700_000_000_000, () => id(++made))
}

export const services = fc.constantFrom(...catalogue)

/** Some good answer to a question, or skipping it where that is allowed. */
export function goodAnswer(field: Field, pick: number, draft: Draft): Answer {
  switch (field.kind) {
    case 'name':
      return pick % 2 ? { as: 'text', text: 'Mbah Sarinah' } : { as: 'skipped' }
    case 'nik':
      return pick % 2 ? { as: 'digits', value: '3302214101500001' } : { as: 'skipped' }
    case 'phone':
      return pick % 2 ? { as: 'digits', value: '081234567890' } : { as: 'skipped' }
    case 'date':
      return { as: 'date', value: '2024-02-29' }
    case 'choice':
      return { as: 'choice', value: field.choices[pick % field.choices.length] as string }
    case 'yesNo':
      return { as: 'yesNo', value: pick % 2 === 0 }
    case 'number':
      return { as: 'number', value: field.min }
    case 'address':
      return { as: 'address', rt: 3, rw: 5 }
    case 'place':
      return [
        { as: 'place', rt: 3, rw: 5 },
        { as: 'place', point: { lat: -7.4, lon: 109.2, accuracy: 20 } },
        { as: 'skipped' },
      ][pick % 3] as Answer
    default:
      return pick % 2 ? { as: 'attachment', id: draft.id } : { as: 'skipped' }
  }
}

/** What a person does at one step. */
export function take(service: Service, draft: Draft, step: Step, pick: number): Draft {
  switch (step.kind) {
    case 'who':
      return onBehalf(draft, pick % 2 ? { for: 'other' } : { for: 'self' })
    case 'helper':
      return onBehalf(draft, { for: 'other', helperIs: 'neighbour' })
    case 'field':
      return step.field.name === 'fullName' && hasKtpPhoto(draft) && pick % 3 === 0
        ? leftToKtp(service, draft)
        : answered(service, draft, step.field.name, goodAnswer(step.field, pick, draft))
    case 'placeNumbers':
      return answered(service, draft, step.field.name, { as: 'place', rt: 1, rw: 2 })
    case 'paper':
      return paperAnswered(service, draft, step.requirement, papers[pick % 3] as PaperAnswer)
    default:
      return draft
  }
}

const papers: PaperAnswer[] = [{ as: 'photo', ids: [id(9)] }, { as: 'bring' }, { as: 'notYet' }]
