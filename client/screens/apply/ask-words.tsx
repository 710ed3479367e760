import { answered } from '../../flow/answering'
import { isStepDone } from '../../flow/steps'
import { t } from '../../i18n/texts'
import { Choice, Choices } from '../../ui/choices'
import { pictureOf } from '../../ui/picture'
import { say } from '../../voice/say'
import { Screen } from '../screen'
import { choiceText, fieldTitle } from '../service-texts'
import { makeAttachment } from './make-attachment'
import { nextAction } from './next-action'
import { type OtherWay, SayOrWrite } from './say-or-write'
import { recordingOf, textOf } from './spoken-answer'
import type { StepProps } from './step-props'

type Props = StepProps<'field'> & { picks: readonly string[] }

/** Something in one's own words: by voice, by one of a few sentences, or typed by a helper. */
export function AskWords(props: Props) {
  const { service, step, draft, frame, picks, way, onWay, give, bytesOf, onNext } = props
  const { field } = step
  const answer = draft.answers[field.name]
  if (way === 'pilih') return <AskPicks {...props} />
  const pick: OtherWay = {
    label: 'voice.pick',
    picture: 'ui-question',
    below: answer?.as === 'choice' ? t(choiceText(service, field, answer.value)) : undefined,
    marked: answer?.as === 'choice',
    onPress: () => onWay('pilih'),
  }
  return (
    <SayOrWrite
      name="ask-words"
      place={step.id}
      {...frame}
      sentence={fieldTitle(service, field)}
      recorded={recordingOf(draft, answer)}
      text={textOf(answer)}
      maxLength={4000}
      long
      isDone={isStepDone(step, draft)}
      way={way}
      onWay={onWay}
      others={picks.length > 0 ? [pick] : []}
      bytesOf={bytesOf}
      onRecorded={(recording) => {
        const made = makeAttachment(field.name, { kind: 'voice', ...recording })
        const { id } = made.attachment
        give((before) => answered(service, before, field.name, { as: 'attachment', id }), made)
      }}
      onText={(text) =>
        give((before) => answered(service, before, field.name, { as: 'text', text }))
      }
      skipWhenFailed
      onSkip={() => {
        give((before) => answered(service, before, field.name, { as: 'skipped' }))
        onNext()
      }}
      onNext={onNext}
    />
  )
}

/** The sentences to pick from. */
function AskPicks({ service, step, draft, frame, picks, give, onNext }: Props) {
  const { field } = step
  const answer = draft.answers[field.name]
  return (
    <Screen
      name="ask-picks"
      place={`${step.id} pilih`}
      {...frame}
      sentence={fieldTitle(service, field)}
      also={picks.map((pick) => choiceText(service, field, pick))}
      action={nextAction(answer?.as === 'choice', onNext)}
    >
      <Choices>
        {picks.map((pick) => {
          const text = choiceText(service, field, pick)
          return (
            <Choice
              key={pick}
              label={t(text)}
              picture={pictureOf('choice', pick)}
              marked={answer?.as === 'choice' && answer.value === pick}
              onPress={() => {
                void say(text)
                give((before) =>
                  answered(service, before, field.name, { as: 'choice', value: pick }),
                )
              }}
            />
          )
        })}
      </Choices>
    </Screen>
  )
}
