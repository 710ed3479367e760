import { useEffect } from 'preact/hooks'
import { answered } from '../../flow/answering'
import { t } from '../../i18n/texts'
import { NumberSteps } from '../../ui/number-steps'
import { say } from '../../voice/say'
import { Screen } from '../screen'
import { fieldTitle } from '../service-texts'
import { nextAction } from './next-action'
import type { StepProps } from './step-props'

/** A small number, one more or one less at a time. It starts at the smallest. */
export function AskNumber(props: StepProps<'field'> & { min: number; max: number }) {
  const { service, step, draft, frame, min, max, give, onNext } = props
  const { field } = step
  const answer = draft.answers[field.name]
  const value = answer?.as === 'number' ? answer.value : min
  const title = fieldTitle(service, field)
  const set = (count: number) =>
    give((before) => answered(service, before, field.name, { as: 'number', value: count }))
  // What is shown is what is answered, even if nothing is pressed.
  useEffect(() => {
    if (answer?.as !== 'number') set(min)
  }, [])
  return (
    <Screen
      name="ask-number"
      place={step.id}
      {...frame}
      sentence={title}
      action={nextAction(true, onNext)}
    >
      <NumberSteps
        value={value}
        min={min}
        max={max}
        label={t(title)}
        labels={{ less: t('input.less'), more: t('input.more') }}
        onChange={(count) => {
          void say({ words: String(count) })
          set(count)
        }}
      />
    </Screen>
  )
}
