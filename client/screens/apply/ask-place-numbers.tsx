import { answered } from '../../flow/answering'
import { AskRtRw } from './ask-rt-rw'
import type { StepProps } from './step-props'

/** Where something is, by the numbers of the neighbourhood. */
export function AskPlaceNumbers(props: StepProps<'placeNumbers'>) {
  const { service, step, draft, frame, give, onNext } = props
  const { name } = step.field
  const answer = draft.answers[name]
  return (
    <AskRtRw
      name="ask-place-numbers"
      place={step.id}
      {...frame}
      sentence="flow.placeNumbers"
      given={answer?.as === 'place' ? answer : undefined}
      onGive={(numbers) =>
        give((before) => {
          const old = before.answers[name]
          const kept = old?.as === 'place' ? old : {}
          return answered(service, before, name, { ...kept, as: 'place', ...numbers })
        })
      }
      onNext={onNext}
    />
  )
}
