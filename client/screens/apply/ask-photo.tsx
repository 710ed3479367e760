import { useState } from 'preact/hooks'
import { answered } from '../../flow/answering'
import type { TextKey } from '../../i18n/keys'
import { t } from '../../i18n/texts'
import { PhotoBox } from '../../ui/photo-box'
import { pictureOf } from '../../ui/picture'
import { photoLabels } from '../camera/photo-labels'
import { useCamera } from '../camera/use-camera'
import { Screen } from '../screen'
import { fieldTitle } from '../service-texts'
import { usePhoto } from '../use-photo'
import { makeAttachment } from './make-attachment'
import { nextAction, skipAction } from './next-action'
import type { StepProps } from './step-props'

/** One photo, such as of what is broken. May always be left out. */
export function AskPhoto(props: StepProps<'field'>) {
  const { service, step, draft, frame, give, bytesOf, settled, onNext } = props
  const { field } = step
  const [fault, setFault] = useState<TextKey>()
  const answer = draft.answers[field.name]
  const id = answer?.as === 'attachment' ? answer.id : undefined
  const src = usePhoto(id, bytesOf)
  const title = fieldTitle(service, field)
  const camera = useCamera({
    settled,
    onFault: setFault,
    onPhoto: (bytes) => {
      const made = makeAttachment(field.name, { kind: 'photo', mime: 'image/jpeg', bytes })
      const { id: photo } = made.attachment
      give((before) => answered(service, before, field.name, { as: 'attachment', id: photo }), made)
    },
  })
  const leaveOut = () => give((before) => answered(service, before, field.name, { as: 'skipped' }))
  return (
    <Screen
      name="ask-photo"
      place={step.id}
      {...frame}
      sentence={title}
      also={[src ? 'photo.readable' : 'photo.take']}
      fault={fault}
      second={
        id
          ? undefined
          : skipAction(() => {
              leaveOut()
              onNext()
            }, 'photo.without')
      }
      action={nextAction(id !== undefined, onNext, 'photo.take')}
    >
      <PhotoBox
        label={t(title)}
        picture={pictureOf('service', service.id)}
        state={camera.isBusy ? { as: 'busy' } : src ? { as: 'taken', src } : { as: 'empty' }}
        labels={photoLabels()}
        onTake={camera.take}
        onRemove={leaveOut}
      />
      {camera.view}
    </Screen>
  )
}
