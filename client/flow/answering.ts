import type { RequirementId, Service } from '#shared/services/define'
import { isAsked } from '#shared/services/read-answers'
import type { Answer, Answers, PaperAnswer, Papers } from '#shared/wire/answers'
import type { OnBehalf } from '#shared/wire/contents'
import type { Draft } from '../db/draft'
import { hasKtpPhoto } from './steps'

/** Gives one answer, and drops every answer whose question is no longer asked because of it. */
export function answered(service: Service, draft: Draft, field: string, answer: Answer): Draft {
  return withAnswers(service, draft, { ...draft.answers, [field]: answer })
}

/** Says what there is of one paper. Without the KTP's photo, the name cannot be left to it any longer. */
export function paperAnswered(
  service: Service,
  draft: Draft,
  requirement: RequirementId,
  paper: PaperAnswer,
): Draft {
  return withPapers(service, draft, { ...draft.papers, [requirement]: paper })
}

/** Takes back what was said of a paper, as when its only photo is removed. */
export function paperForgotten(service: Service, draft: Draft, requirement: RequirementId): Draft {
  const { [requirement]: _, ...papers } = draft.papers
  return withPapers(service, draft, papers)
}

/** Says who helps, or that nobody does. */
export function onBehalf(draft: Draft, who: OnBehalf): Draft {
  return { ...draft, onBehalf: who }
}

/** Leaves name and NIK to the photo of the KTP. */
export function leftToKtp(service: Service, draft: Draft): Draft {
  const answers = { ...draft.answers }
  for (const { name } of service.fields) {
    if (name === 'fullName' || name === 'nik') answers[name] = { as: 'skipped' }
  }
  return withAnswers(service, draft, answers)
}

/** A draft begun with an older release, asked as this one asks: answers to questions gone are dropped. */
export function broughtUpToDate(service: Service, draft: Draft): Draft {
  if (draft.serviceVersion === service.version) return draft
  return { ...withAnswers(service, draft, draft.answers), serviceVersion: service.version }
}

/** Photos and recordings of the draft that no answer names any longer, to be let go of. */
export function unusedAttachments(draft: Draft): string[] {
  const used = new Set<string>()
  for (const answer of Object.values(draft.answers)) {
    if (answer.as === 'attachment') used.add(answer.id)
    if ((answer.as === 'address' || answer.as === 'place') && answer.voice) used.add(answer.voice)
  }
  for (const paper of Object.values(draft.papers)) {
    if (paper.as === 'photo') for (const id of paper.ids) used.add(id)
  }
  if (draft.onBehalf.for === 'other' && draft.onBehalf.helperVoice) {
    used.add(draft.onBehalf.helperVoice)
  }
  return draft.attachments.map(({ id }) => id).filter((id) => !used.has(id))
}

/** Takes back whatever names a photo or recording that is lost, so that it is asked for again. */
export function fileForgotten(service: Service, draft: Draft, id: string): Draft {
  const answers: Answers = {}
  for (const [name, answer] of Object.entries(draft.answers)) {
    const isLost = answer.as === 'attachment' && answer.id === id
    const isMute = 'voice' in answer && answer.voice === id
    if (!isLost) answers[name] = isMute ? { ...answer, voice: undefined } : answer
  }
  const papers: Papers = {}
  for (const [name, paper] of Object.entries(draft.papers)) {
    const ids = paper.as === 'photo' ? paper.ids.filter((one) => one !== id) : undefined
    if (ids?.length !== 0) papers[name] = ids ? { as: 'photo', ids } : paper
  }
  const { onBehalf: who } = draft
  const isHelpers = who.for === 'other' && who.helperVoice === id
  const kept: Draft = {
    ...draft,
    attachments: draft.attachments.filter((one) => one.id !== id),
    onBehalf: isHelpers ? { ...who, helperVoice: undefined } : who,
  }
  return withPapers(service, withAnswers(service, kept, answers), papers)
}

function withPapers(service: Service, draft: Draft, papers: Papers): Draft {
  const next = { ...draft, papers }
  return hasKtpPhoto(draft) && !hasKtpPhoto(next) ? forgetSkipped(service, next) : next
}

function forgetSkipped(service: Service, draft: Draft): Draft {
  const answers = { ...draft.answers }
  for (const name of ['fullName', 'nik']) {
    if (answers[name]?.as === 'skipped') delete answers[name]
  }
  return withAnswers(service, draft, answers)
}

function withAnswers(service: Service, draft: Draft, answers: Answers): Draft {
  const kept: Answers = {}
  for (const field of service.fields) {
    const answer = answers[field.name]
    if (answer && isAsked(field, kept)) kept[field.name] = answer
  }
  return { ...draft, answers: kept }
}
