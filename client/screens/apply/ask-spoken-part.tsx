import type { Draft } from '../../db/draft'
import { answered, onBehalf } from '../../flow/answering'
import { makeAttachment } from './make-attachment'
import { SayOrWrite } from './say-or-write'
import { attachmentOf } from './spoken-answer'
import type { StepProps } from './step-props'

/** Parts of an answer that are told in words: each may be left out. */

/** The street of an address. */
export function AskStreet(props: StepProps<'street'>) {
  const { service, step, draft, frame } = props
  const { name } = step.field
  const answer = draft.answers[name]
  const given = answer?.as === 'address' ? answer : undefined
  const set = (said: Said) => (before: Draft) => {
    const old = before.answers[name]
    if (old?.as !== 'address') return before
    const { street: _, voice: __, ...numbers } = old
    return answered(service, before, name, { ...numbers, ...asStreet(said) })
  }
  return (
    <Part
      {...props}
      {...frame}
      name="ask-street"
      sentence="flow.street"
      field={name}
      given={{ voice: given?.voice, text: given?.street }}
      set={set}
    />
  )
}

/** What a place is near to. */
export function AskLandmark(props: StepProps<'landmark'>) {
  const { service, step, draft, frame } = props
  const { name } = step.field
  const answer = draft.answers[name]
  const given = answer?.as === 'place' ? answer : undefined
  const set = (said: Said) => (before: Draft) => {
    const old = before.answers[name]
    if (old?.as !== 'place') return before
    const { landmark: _, voice: __, ...where } = old
    return answered(service, before, name, { ...where, ...asLandmark(said) })
  }
  return (
    <Part
      {...props}
      {...frame}
      name="ask-landmark"
      sentence="flow.landmark"
      field={name}
      given={{ voice: given?.voice, text: given?.landmark }}
      set={set}
    />
  )
}

/** The name of whoever helps. */
export function AskHelperName(props: StepProps<'helperName'>) {
  const { draft, frame } = props
  const given = draft.onBehalf.for === 'other' ? draft.onBehalf : undefined
  const set = (said: Said) => (before: Draft) => {
    if (before.onBehalf.for !== 'other') return before
    const { helperName: _, helperVoice: __, ...who } = before.onBehalf
    return onBehalf(before, { ...who, ...asHelper(said) })
  }
  return (
    <Part
      {...props}
      {...frame}
      name="ask-helper-name"
      sentence="flow.helperName"
      field="helper"
      given={{ voice: given?.helperVoice, text: given?.helperName }}
      set={set}
    />
  )
}

/** By voice, in letters, or not at all. */
type Said = { voice: string } | { text: string } | undefined

type PartProps = Omit<StepProps, 'frame' | 'service' | 'step'> &
  StepProps['frame'] & {
    step: { id: string }
    name: 'ask-street' | 'ask-landmark' | 'ask-helper-name'
    sentence: 'flow.street' | 'flow.landmark' | 'flow.helperName'
    field: string
    given: { voice: string | undefined; text: string | undefined }
    set: (said: Said) => (before: Draft) => Draft
  }

function Part(props: PartProps) {
  const { step, name, sentence, field, given, set, draft } = props
  const { back, progress, way, onWay, give, bytesOf, onNext } = props
  const isGiven = given.voice !== undefined || given.text !== undefined
  return (
    <SayOrWrite
      name={name}
      place={step.id}
      back={back}
      progress={progress}
      sentence={sentence}
      recorded={attachmentOf(draft, given.voice)}
      text={given.text}
      maxLength={200}
      isDone={isGiven}
      way={way}
      onWay={onWay}
      bytesOf={bytesOf}
      onRecorded={(recording) => {
        const made = makeAttachment(field, { kind: 'voice', ...recording })
        give(set({ voice: made.attachment.id }), made)
      }}
      onText={(text) => give(set(text ? { text } : undefined))}
      onSkip={() => {
        give(set(undefined))
        onNext()
      }}
      onNext={onNext}
    />
  )
}

function asStreet(said: Said) {
  return !said ? {} : 'voice' in said ? { voice: said.voice } : { street: said.text }
}

function asLandmark(said: Said) {
  return !said ? {} : 'voice' in said ? { voice: said.voice } : { landmark: said.text }
}

function asHelper(said: Said) {
  return !said ? {} : 'voice' in said ? { helperVoice: said.voice } : { helperName: said.text }
}
