import type { Field, Service } from '#shared/services/define'
import type { Answer } from '#shared/wire/answers'
import type { Draft } from '../../db/draft'
import { hasKtpPhoto, type Step, stepsOf } from '../../flow/steps'
import { t } from '../../i18n/texts'
import { grouped } from '../../ui/grouped'
import { keypadGroups } from '../../ui/keypad'
import { pictureOf } from '../../ui/picture'
import type { PictureName } from '../../ui/picture-names'
import type { Sayable } from '../../voice/say'
import { dateWords } from '../dates'
import { choiceText, fieldTitle, paperTitle } from '../service-texts'

/** One answer as it stands in the review. */
export type ReviewItem = {
  /** Step that changes it. */
  step: string
  label: Sayable
  picture: PictureName
  value?: Sayable | undefined
  photo?: string | undefined
  voice?: string | undefined
}

/** Everything that was asked, with what was given, in the order it was asked. */
export function reviewItems(service: Service, draft: Draft): ReviewItem[] {
  return stepsOf(service, draft).flatMap((step) => itemOf(step, service, draft) ?? [])
}

function itemOf(step: Step, service: Service, draft: Draft): ReviewItem | undefined {
  switch (step.kind) {
    case 'who':
      return {
        step: step.id,
        label: 'flow.review.forWhom',
        picture: draft.onBehalf.for === 'self' ? 'ui-self' : 'ui-other',
        value: draft.onBehalf.for === 'self' ? 'id.self' : 'id.other',
      }
    case 'helper': {
      const { onBehalf } = draft
      const is = onBehalf.for === 'other' ? onBehalf.helperIs : undefined
      return {
        step: step.id,
        label: 'flow.helper.title',
        picture: 'ui-rt-helper',
        value: is ? `flow.helper.${is}` : 'flow.review.nothing',
        voice: onBehalf.for === 'other' ? onBehalf.helperVoice : undefined,
      }
    }
    case 'paper': {
      const paper = draft.papers[step.requirement]
      return {
        step: step.id,
        label: paperTitle(step.requirement),
        picture: pictureOf('paper', step.requirement),
        ...(paper?.as === 'photo'
          ? { photo: paper.ids[0] }
          : { value: paper ? `flow.paper.${paper.as}Done` : 'flow.review.nothing' }),
      }
    }
    case 'field':
      return {
        step: step.id,
        label: fieldTitle(service, step.field),
        picture: pictureOf('field', step.field.kind),
        ...answerOf(service, step.field, draft),
      }
    default:
      return undefined
  }
}

type Given = Pick<ReviewItem, 'value' | 'photo' | 'voice'>

function answerOf(service: Service, field: Field, draft: Draft): Given {
  const answer = draft.answers[field.name]
  switch (answer?.as) {
    case 'text':
      return { value: { words: answer.text } }
    case 'choice':
      return { value: choiceText(service, field, answer.value) }
    case 'digits':
      return { value: { words: grouped(answer.value, groupsOf(field)).join(' ') } }
    case 'number':
      return { value: { words: String(answer.value) } }
    case 'date':
      return { value: { words: dateWords(answer.value) } }
    case 'yesNo':
      return { value: choiceText(service, field, answer.value ? 'yes' : 'no') }
    case 'attachment':
      return field.kind === 'photo' ? { photo: answer.id } : { voice: answer.id }
    case 'address':
      return { value: { words: addressWords(answer) }, voice: answer.voice }
    case 'place':
      return { value: { words: placeWords(answer) }, voice: answer.voice }
    case 'skipped':
      // A photo left out is nobody's debt.
      if (field.kind === 'photo') return { value: 'photo.without' }
      return {
        value:
          field.name === 'fullName' && hasKtpPhoto(draft) ? 'flow.nameFromKtp' : 'flow.skipped',
      }
    default:
      return { value: 'flow.review.nothing' }
  }
}

function addressWords({ rt, rw, street }: Extract<Answer, { as: 'address' }>): string {
  return [t('input.rtRw', { rt, rw }), street].filter(Boolean).join(', ')
}

function placeWords({ point, rt, rw, landmark }: Extract<Answer, { as: 'place' }>): string {
  const numbers = rt && rw ? t('input.rtRw', { rt, rw }) : undefined
  return [point && t('place.here'), numbers, landmark].filter(Boolean).join(', ')
}

function groupsOf(field: Field): readonly number[] {
  return field.kind === 'nik' ? keypadGroups.nik : keypadGroups.phone
}
