import type { Service } from '#shared/services/define'
import type { Language } from '#shared/wire/language'
import type { Draft } from '../db/draft'
import { stepsOf } from './steps'

/**
 * A draft with nothing answered.
 * @param now milliseconds since 1970
 * @param makeId a fresh UUID at each call
 */
export function startDraft(
  service: Service,
  language: Language,
  now: number,
  makeId: () => string,
): Draft {
  const draft: Draft = {
    id: makeId(),
    submissionId: makeId(),
    service: service.id,
    serviceVersion: service.version,
    step: 'review',
    answers: {},
    papers: {},
    onBehalf: { for: 'self' },
    attachments: [],
    language,
    startedAt: now,
    touchedAt: now,
  }
  return { ...draft, step: stepsOf(service, draft)[0]?.id ?? 'review' }
}
