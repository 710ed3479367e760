import { onBehalf } from '../../flow/answering'
import { isStepDone } from '../../flow/steps'
import { t } from '../../i18n/texts'
import { Choice, Choices } from '../../ui/choices'
import { say } from '../../voice/say'
import { Screen } from '../screen'
import { nextAction } from './next-action'
import type { StepProps } from './step-props'

const helpers = [
  { is: 'family', text: 'flow.helper.family', picture: 'choice-family' },
  { is: 'neighbour', text: 'flow.helper.neighbour', picture: 'choice-neighbour' },
  { is: 'rtRw', text: 'flow.helper.rtRw', picture: 'ui-rt-helper' },
  { is: 'officer', text: 'flow.helper.officer', picture: 'ui-officer' },
] as const

/** Who taps for somebody else: kept, so that the office knows whom to ask. */
export function AskHelper({ step, draft, frame, give, onNext }: StepProps<'helper'>) {
  const chosen = draft.onBehalf.for === 'other' ? draft.onBehalf.helperIs : undefined
  return (
    <Screen
      name="ask-helper"
      {...frame}
      sentence="flow.helper.title"
      also={helpers.map(({ text }) => text)}
      action={nextAction(isStepDone(step, draft), onNext)}
    >
      <Choices>
        {helpers.map(({ is, text, picture }) => (
          <Choice
            key={is}
            label={t(text)}
            picture={picture}
            marked={chosen === is}
            onPress={() => {
              void say(text)
              give((before) => onBehalf(before, { ...before.onBehalf, for: 'other', helperIs: is }))
            }}
          />
        ))}
      </Choices>
    </Screen>
  )
}
