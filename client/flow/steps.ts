import type { Field, RequirementId, Service } from '#shared/services/define'
import { isAsked, readAnswer } from '#shared/services/read-answers'
import type { Draft } from '../db/draft'

/**
 * One question a screen. `id` stands in the address (`/isi/:draft/:step`) and names no person.
 * An address and a place are asked in parts: numbers by the ten-key pad, the rest by voice.
 */
export type Step =
  | { id: 'who'; kind: 'who' }
  | { id: 'helper'; kind: 'helper' }
  | { id: 'helper-name'; kind: 'helperName' }
  | { id: `ask-${string}`; kind: 'field'; field: Field }
  | { id: `ask-${string}-street`; kind: 'street'; field: Field & { kind: 'address' } }
  | { id: `ask-${string}-rtrw`; kind: 'placeNumbers'; field: Field & { kind: 'place' } }
  | { id: `ask-${string}-landmark`; kind: 'landmark'; field: Field & { kind: 'place' } }
  | { id: `paper-${RequirementId}`; kind: 'paper'; requirement: RequirementId }
  | { id: 'review'; kind: 'review' }

/**
 * Everything that is asked, in order, given what was answered so far. The KTP comes before the name
 * and the NIK, since both can be read from its photo; the other papers come last.
 */
export function stepsOf(service: Service, draft: Draft): Step[] {
  const steps: Step[] = []
  if (hasApplicant(service)) {
    steps.push({ id: 'who', kind: 'who' })
    if (draft.onBehalf.for === 'other') {
      steps.push({ id: 'helper', kind: 'helper' }, { id: 'helper-name', kind: 'helperName' })
    }
  }
  const ktpFirst = service.requirements.includes('ktp')
  if (ktpFirst) steps.push(paperStep('ktp'))
  for (const field of service.fields) {
    if (isAsked(field, draft.answers) && !isReadFromKtp(field, draft)) {
      steps.push(...stepsOfField(field, draft))
    }
  }
  for (const requirement of service.requirements) {
    if (!(ktpFirst && requirement === 'ktp')) steps.push(paperStep(requirement))
  }
  steps.push({ id: 'review', kind: 'review' })
  return steps
}

/** The step after one; review after itself. From a step that is no longer asked: the first left undone. */
export function nextStep(service: Service, draft: Draft, id: string): Step {
  const steps = stepsOf(service, draft)
  const at = steps.findIndex((step) => step.id === id)
  return at === -1 ? firstUndone(service, draft) : (steps[at + 1] ?? (steps.at(-1) as Step))
}

/** The step before one; undefined before the first. */
export function previousStep(service: Service, draft: Draft, id: string): Step | undefined {
  const steps = stepsOf(service, draft)
  const at = steps.findIndex((step) => step.id === id)
  return at === -1 ? steps.at(-1) : steps[at - 1]
}

/** The first step that still needs something, or review: then the draft can be handed in. */
export function firstUndone(service: Service, draft: Draft): Step {
  const steps = stepsOf(service, draft)
  return steps.find((step) => !isStepDone(step, draft)) ?? (steps.at(-1) as Step)
}

/** Whether a step may be left forwards. Review never is: only handing in ends it. */
export function isStepDone(step: Step, draft: Draft): boolean {
  switch (step.kind) {
    case 'who':
    case 'helperName':
    case 'street':
    case 'landmark':
      return true
    case 'helper':
      return draft.onBehalf.for === 'other' && draft.onBehalf.helperIs !== undefined
    case 'placeNumbers': {
      const place = draft.answers[step.field.name]
      return place?.as === 'place' && place.rt !== undefined && place.rw !== undefined
    }
    case 'field': {
      const answer = draft.answers[step.field.name]
      return answer !== undefined && 'answer' in readAnswer(step.field, answer)
    }
    case 'paper':
      return draft.papers[step.requirement] !== undefined
    case 'review':
      return false
  }
}

/** A question or a complaint has no other person whom it is about. */
export function hasApplicant(service: Service): boolean {
  return service.kind === 'letter' || service.kind === 'legalisation'
}

/** Whether the KTP was photographed, so that an officer can read name and NIK from it. */
export function hasKtpPhoto(draft: Draft): boolean {
  return draft.papers.ktp?.as === 'photo'
}

/** Once the name was left to the photo of the KTP, the NIK is left to it too: one question fewer. */
function isReadFromKtp(field: Field, draft: Draft): boolean {
  return field.name === 'nik' && hasKtpPhoto(draft) && draft.answers.fullName?.as === 'skipped'
}

function stepsOfField(field: Field, draft: Draft): Step[] {
  const ask: Step = { id: `ask-${field.name}`, kind: 'field', field }
  const answer = draft.answers[field.name]
  if (field.kind === 'address') {
    return answer?.as === 'skipped'
      ? [ask]
      : [ask, { id: `ask-${field.name}-street`, kind: 'street', field }]
  }
  if (field.kind === 'place' && answer?.as === 'place') {
    const byHand: Step[] = answer.point
      ? []
      : [{ id: `ask-${field.name}-rtrw`, kind: 'placeNumbers', field }]
    return [ask, ...byHand, { id: `ask-${field.name}-landmark`, kind: 'landmark', field }]
  }
  return [ask]
}

function paperStep(requirement: RequirementId): Step {
  return { id: `paper-${requirement}`, kind: 'paper', requirement }
}
