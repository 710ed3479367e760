import { useState } from 'preact/hooks'
import type { DraftAttachment } from '../../db/draft'
import type { TextKey } from '../../i18n/keys'
import { t } from '../../i18n/texts'
import { Choice, Choices } from '../../ui/choices'
import type { PictureName } from '../../ui/picture-names'
import { TextField } from '../../ui/text-field'
import type { Recorded } from '../../voice/recorder'
import { type Sayable, say, wordsOf } from '../../voice/say'
import { Screen, type ScreenProps } from '../screen'
import { nextAction, skipAction } from './next-action'
import { Speak } from './speak'

/** A way to answer without speaking, beside the microphone. */
export type OtherWay = {
  label: Sayable
  picture: PictureName
  below?: string | undefined
  marked: boolean
  onPress: () => void
}

type Props = Pick<ScreenProps, 'name' | 'sentence' | 'place' | 'back' | 'progress'> & {
  recorded: DraftAttachment | undefined
  text: string | undefined
  maxLength: number
  /** Several lines for a story, one for a name. */
  long?: boolean
  isDone: boolean
  way: string
  onWay: (way: string) => void
  others?: readonly OtherWay[]
  bytesOf: (id: string) => Promise<Uint8Array>
  onRecorded: (recording: Recorded) => void
  onText: (text: string) => void
  onSkip?: (() => void) | undefined
  /** Skipping is offered only once the microphone has failed. */
  skipWhenFailed?: boolean
  onNext: () => void
}

/** Answers by voice, or with letters that a helper types: on the screen behind this one. */
export function SayOrWrite(props: Props) {
  const { name, sentence, place, back, progress, recorded, text, way, onWay, others = [] } = props
  const [fault, setFault] = useState<TextKey>()
  const canSkip = props.onSkip && (!props.skipWhenFailed || fault !== undefined)
  if (way === 'tulis') return <Write {...props} />
  const ways: OtherWay[] = [
    ...others,
    {
      label: 'flow.typeByHelper',
      picture: 'ui-keyboard',
      below: text,
      marked: text !== undefined,
      onPress: () => onWay('tulis'),
    },
  ]
  return (
    <Screen
      name={name}
      place={place}
      back={back}
      progress={progress}
      sentence={sentence}
      also={['voice.start', ...ways.map(({ label }) => label)]}
      fault={fault}
      second={canSkip ? skipAction(() => props.onSkip?.()) : undefined}
      action={nextAction(props.isDone, props.onNext, 'voice.start')}
    >
      <div class={ways.length > 1 ? 'speak' : 'speak speak-roomy'}>
        <Speak
          recorded={recorded && { id: recorded.id, ms: recorded.ms ?? 0 }}
          bytesOf={props.bytesOf}
          onFault={setFault}
          onRecorded={(recording) => {
            setFault(undefined)
            props.onRecorded(recording)
          }}
        />
      </div>
      <Choices>
        {ways.map(({ label, picture, below, marked, onPress }) => (
          <Choice
            key={picture}
            label={wordsOf(label)}
            below={below}
            picture={picture}
            marked={marked}
            onPress={() => {
              void say(label)
              onPress()
            }}
          />
        ))}
      </Choices>
    </Screen>
  )
}

function Write({ sentence, place, back, progress, text, maxLength, long, onText, onNext }: Props) {
  return (
    <Screen
      name="ask-typed"
      place={`${place} tulis`}
      back={back}
      progress={progress}
      sentence={sentence}
      also={['flow.typeByHelper']}
      action={nextAction((text ?? '').trim() !== '', onNext, 'flow.typeByHelper')}
    >
      <TextField
        label={t('flow.typeByHelper')}
        value={text ?? ''}
        maxLength={maxLength}
        long={long}
        onInput={onText}
      />
    </Screen>
  )
}
