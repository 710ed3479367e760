import { answered } from '../../flow/answering'
import { fieldTitle } from '../service-texts'
import { AskRtRw } from './ask-rt-rw'
import type { StepProps } from './step-props'

/** RT and RW of a home; the street comes as a question of its own, by voice. */
export function AskAddress({ service, step, draft, frame, give, onNext }: StepProps<'field'>) {
  const { field } = step
  const answer = draft.answers[field.name]
  return (
    <AskRtRw
      name="ask-address"
      place={step.id}
      {...frame}
      sentence={fieldTitle(service, field)}
      given={answer?.as === 'address' ? answer : undefined}
      onGive={(numbers) =>
        give((before) => {
          const old = before.answers[field.name]
          const kept = old?.as === 'address' ? old : {}
          return answered(service, before, field.name, { ...kept, as: 'address', ...numbers })
        })
      }
      onNext={onNext}
    />
  )
}
