import { useState } from 'preact/hooks'
import { onBehalf } from '../../flow/answering'
import { t } from '../../i18n/texts'
import { Choice, Choices } from '../../ui/choices'
import { say } from '../../voice/say'
import { Screen } from '../screen'
import { nextAction } from './next-action'
import type { StepProps } from './step-props'

const choices = [
  { who: 'self', text: 'id.self', picture: 'ui-self' },
  { who: 'other', text: 'id.other', picture: 'ui-other' },
] as const

/** Whom the letter is for. Nothing is marked before somebody pressed, so that a helper does not pass over it. */
export function AskWho({ draft, frame, give, onNext }: StepProps<'who'>) {
  const [pressed, setPressed] = useState(false)
  const isAnswered = pressed || draft.onBehalf.for === 'other' || hasBegun(draft)
  return (
    <Screen
      name="ask-who"
      {...frame}
      sentence="id.who"
      also={choices.map(({ text }) => text)}
      action={nextAction(isAnswered, onNext)}
    >
      <Choices>
        {choices.map(({ who, text, picture }) => (
          <Choice
            key={who}
            label={t(text)}
            picture={picture}
            marked={isAnswered && draft.onBehalf.for === who}
            onPress={() => {
              setPressed(true)
              void say(text)
              if (draft.onBehalf.for !== who) give((before) => onBehalf(before, { for: who }))
            }}
          />
        ))}
      </Choices>
    </Screen>
  )
}

function hasBegun({ answers, papers }: StepProps['draft']): boolean {
  return Object.keys(answers).length + Object.keys(papers).length > 0
}
