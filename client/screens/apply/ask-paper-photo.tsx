import { useState } from 'preact/hooks'
import { paperAnswered, paperForgotten } from '../../flow/answering'
import type { TextKey } from '../../i18n/keys'
import { t } from '../../i18n/texts'
import { PhotoBox } from '../../ui/photo-box'
import { pictureOf } from '../../ui/picture'
import { photoLabels } from '../camera/photo-labels'
import { useCamera } from '../camera/use-camera'
import { Screen } from '../screen'
import { paperTitle } from '../service-texts'
import { usePhoto } from '../use-photo'
import { makeAttachment } from './make-attachment'
import { nextAction } from './next-action'
import type { StepProps } from './step-props'

/** Front and back of two cards, or a KK of several pages. */
const MOST_PHOTOS = 4

/** The photos of one paper. Taken again, the last one is replaced; "one more" adds to them. */
export function AskPaperPhoto(props: StepProps<'paper'>) {
  const { service, step, draft, frame, give, bytesOf, settled, onNext } = props
  const { requirement } = step
  const [fault, setFault] = useState<TextKey>()
  const [isMore, setMore] = useState(false)
  const paper = draft.papers[requirement]
  const ids = paper?.as === 'photo' ? paper.ids : []
  const last = isMore ? undefined : ids.at(-1)
  const src = usePhoto(last, bytesOf)

  const keep = (photos: string[]) => (before: typeof draft) =>
    photos.length > 0
      ? paperAnswered(service, before, requirement, { as: 'photo', ids: photos })
      : paperForgotten(service, before, requirement)

  const camera = useCamera({
    settled,
    onFault: setFault,
    onPhoto: (bytes) => {
      const made = makeAttachment(requirement, { kind: 'photo', mime: 'image/jpeg', bytes })
      const before = isMore ? ids : ids.slice(0, -1)
      give(keep([...before, made.attachment.id]), made)
      setMore(false)
    },
  })
  return (
    <Screen
      name="ask-paper-photo"
      // Once there is a photo another thing is asked: it is said anew.
      place={`${step.id} foto ${src ?? ''}`}
      {...frame}
      sentence={src ? 'photo.readable' : (hints[requirement] ?? 'photo.paper')}
      fault={fault}
      second={
        last && ids.length < MOST_PHOTOS
          ? { label: t('flow.paper.more'), picture: 'ui-camera', onPress: () => setMore(true) }
          : undefined
      }
      action={nextAction(ids.length > 0, onNext, 'photo.take')}
    >
      {ids.length > 1 && <p>{t('flow.paper.count', { count: ids.length })}</p>}
      <PhotoBox
        label={t(paperTitle(requirement))}
        picture={pictureOf('paper', requirement)}
        state={camera.isBusy ? { as: 'busy' } : src ? { as: 'taken', src } : { as: 'empty' }}
        labels={photoLabels()}
        onTake={camera.take}
        onRemove={() => give(keep(ids.slice(0, -1)))}
      />
      {camera.view}
    </Screen>
  )
}

const hints: Partial<Record<string, TextKey>> = { ktp: 'photo.ktp', kk: 'photo.kk' }
