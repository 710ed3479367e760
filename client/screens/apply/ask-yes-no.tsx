import { answered } from '../../flow/answering'
import { isStepDone } from '../../flow/steps'
import { t } from '../../i18n/texts'
import { Choice, Choices } from '../../ui/choices'
import type { PictureName } from '../../ui/picture-names'
import { say } from '../../voice/say'
import { Screen } from '../screen'
import { choiceText, fieldTitle } from '../service-texts'
import { nextAction } from './next-action'
import type { StepProps } from './step-props'

/** Yes or no, with what it means where that is not plain. */
export function AskYesNo({ service, step, draft, frame, give, onNext }: StepProps<'field'>) {
  const { field } = step
  const answer = draft.answers[field.name]
  const isName = field.name === 'withName'
  const choices: { value: boolean; word: string; picture: PictureName }[] = [
    { value: true, word: 'yes', picture: isName ? 'ui-named' : 'ui-yes' },
    { value: false, word: 'no', picture: isName ? 'ui-anonymous' : 'ui-no' },
  ]
  const isAnonymous = isName && answer?.as === 'yesNo' && !answer.value
  return (
    <Screen
      name="ask-yes-no"
      place={step.id}
      {...frame}
      sentence={fieldTitle(service, field)}
      also={choices.map(({ word }) => choiceText(service, field, word))}
      action={nextAction(isStepDone(step, draft), onNext)}
    >
      <Choices>
        {choices.map(({ value, word, picture }) => (
          <Choice
            key={word}
            label={t(choiceText(service, field, word))}
            picture={picture}
            marked={answer?.as === 'yesNo' && answer.value === value}
            onPress={() => {
              void say(
                choiceText(service, field, word),
                ...(isName && !value ? anonymity : isName ? ['complaint.private' as const] : []),
              )
              give((before) => answered(service, before, field.name, { as: 'yesNo', value }))
            }}
          />
        ))}
      </Choices>
      {isAnonymous && anonymity.map((text) => <p key={text}>{t(text)}</p>)}
    </Screen>
  )
}

const anonymity = ['complaint.anonymousMeans', 'complaint.anonymousNumber'] as const
