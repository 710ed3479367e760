import { useState } from 'preact/hooks'
import { readAnswer } from '#shared/services/read-answers'
import { answered } from '../../flow/answering'
import { isStepDone } from '../../flow/steps'
import { type ComposedKey, keyOf } from '../../i18n/keys'
import { t } from '../../i18n/texts'
import { Keypad, keypadGroups } from '../../ui/keypad'
import { Screen } from '../screen'
import { fieldTitle } from '../service-texts'
import { nextAction, skipAction } from './next-action'
import type { StepProps } from './step-props'

/** A telephone number has at most 13 digits after its 0 or 62. */
const lengths = { nik: 16, phone: 14 }

/** NIK or telephone number by ten keys. Every digit is kept, also those of a number not yet whole. */
export function AskDigits(props: StepProps<'field'> & { kind: 'nik' | 'phone' }) {
  const { service, step, draft, frame, kind, give, onNext } = props
  const { field } = step
  const [fault, setFault] = useState<ComposedKey>()
  const answer = draft.answers[field.name]
  const value = answer?.as === 'digits' ? answer.value : ''
  const title = fieldTitle(service, field)

  function next() {
    if (isStepDone(step, draft)) return onNext()
    const read = readAnswer(field, answer)
    if ('reason' in read) setFault(keyOf('err', read.reason))
  }
  return (
    <Screen
      name={kind === 'nik' ? 'ask-nik' : 'ask-phone'}
      place={step.id}
      {...frame}
      sentence={title}
      fault={fault}
      second={skipAction(() => {
        give((before) => answered(service, before, field.name, { as: 'skipped' }))
        onNext()
      })}
      action={nextAction(value !== '', next, title)}
    >
      <Keypad
        value={value}
        label={t(title)}
        groups={keypadGroups[kind]}
        length={lengths[kind]}
        exact={kind === 'nik'}
        labels={{ delete: t('input.delete') }}
        onChange={(digits) => {
          setFault(undefined)
          give((before) => withDigits(before, digits))
        }}
      />
    </Screen>
  )

  function withDigits(before: typeof draft, digits: string) {
    if (digits) return answered(service, before, field.name, { as: 'digits', value: digits })
    const { [field.name]: _, ...answers } = before.answers
    return { ...before, answers }
  }
}
