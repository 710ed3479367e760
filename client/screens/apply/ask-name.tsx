import { answered, leftToKtp } from '../../flow/answering'
import { hasKtpPhoto, isStepDone } from '../../flow/steps'
import { fieldTitle } from '../service-texts'
import { makeAttachment } from './make-attachment'
import { type OtherWay, SayOrWrite } from './say-or-write'
import { recordingOf, textOf } from './spoken-answer'
import type { StepProps } from './step-props'

/** A name by voice, by letters of a helper, or read from the photo of the KTP: then the NIK is too. */
export function AskName(props: StepProps<'field'>) {
  const { service, step, draft, frame, way, onWay, give, bytesOf, onNext } = props
  const { field } = step
  const answer = draft.answers[field.name]
  const isApplicant = field.name === 'fullName'
  const isOnKtp = isApplicant && hasKtpPhoto(draft)
  const ktp: OtherWay = {
    label: 'flow.nameFromKtp',
    picture: 'paper-ktp',
    marked: answer?.as === 'skipped',
    onPress: () => give((before) => leftToKtp(service, before)),
  }
  return (
    <SayOrWrite
      name="ask-name"
      place={step.id}
      {...frame}
      sentence={fieldTitle(service, field)}
      recorded={recordingOf(draft, answer)}
      text={textOf(answer)}
      maxLength={200}
      isDone={isStepDone(step, draft)}
      way={way}
      onWay={onWay}
      others={isOnKtp ? [ktp] : []}
      bytesOf={bytesOf}
      onRecorded={(recording) => {
        const made = makeAttachment(field.name, { kind: 'voice', ...recording })
        const { id } = made.attachment
        give((before) => answered(service, before, field.name, { as: 'attachment', id }), made)
      }}
      onText={(text) =>
        give((before) => answered(service, before, field.name, { as: 'text', text }))
      }
      skipWhenFailed={isApplicant && !field.optional}
      onSkip={
        isOnKtp
          ? undefined
          : () => {
              give((before) => answered(service, before, field.name, { as: 'skipped' }))
              onNext()
            }
      }
      onNext={onNext}
    />
  )
}
