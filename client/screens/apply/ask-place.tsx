import { useState } from 'preact/hooks'
import type { Answer } from '#shared/wire/answers'
import { answered } from '../../flow/answering'
import type { TextKey } from '../../i18n/keys'
import { t } from '../../i18n/texts'
import { Choice, Choices } from '../../ui/choices'
import { say } from '../../voice/say'
import { Screen } from '../screen'
import { fieldTitle } from '../service-texts'
import { nextAction, skipAction } from './next-action'
import type { StepProps } from './step-props'

/** A phone under trees may need long; longer than this nobody waits. */
const PATIENCE_MS = 20_000

/** Where it is: here, where the phone is, or by RT and RW. */
export function AskPlace({ service, step, draft, frame, give, onNext }: StepProps<'field'>) {
  const { field } = step
  const [searching, setSearching] = useState(false)
  const [fault, setFault] = useState<TextKey>()
  const answer = draft.answers[field.name]
  const place = answer?.as === 'place' ? answer : undefined
  const set = (next: Answer) => give((before) => answered(service, before, field.name, next))

  function here() {
    setFault(undefined)
    if (!navigator.geolocation) return setFault('err.positionAbsent')
    setSearching(true)
    void say('place.here', 'place.searching')
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setSearching(false)
        void say('place.found')
        const { latitude: lat, longitude: lon, accuracy } = coords
        set({ ...landmarkOf(place), as: 'place', point: { lat, lon, accuracy } })
      },
      ({ code, PERMISSION_DENIED }) => {
        setSearching(false)
        setFault(code === PERMISSION_DENIED ? 'err.positionRefused' : 'err.positionAbsent')
      },
      { enableHighAccuracy: true, timeout: PATIENCE_MS, maximumAge: 60_000 },
    )
  }

  return (
    <Screen
      name="ask-place"
      place={step.id}
      {...frame}
      sentence={fieldTitle(service, field)}
      also={['place.here', 'place.numbers']}
      fault={fault}
      second={skipAction(() => {
        set({ as: 'skipped' })
        onNext()
      })}
      action={nextAction(place !== undefined && !searching, onNext)}
    >
      <Choices>
        <Choice
          label={t('place.here')}
          below={searching ? t('place.searching') : place?.point && t('place.found')}
          picture="ui-position"
          marked={place?.point !== undefined}
          onPress={here}
        />
        <Choice
          label={t('place.numbers')}
          picture="field-address"
          marked={place !== undefined && !place.point}
          onPress={() => {
            setFault(undefined)
            void say('place.numbers')
            if (!place || place.point) set({ ...landmarkOf(place), as: 'place' })
          }}
        />
      </Choices>
    </Screen>
  )
}

/** What was said of the landmark holds, however the place is told. */
function landmarkOf(place: Extract<Answer, { as: 'place' }> | undefined) {
  if (!place) return {}
  const { point: _, rt: __, rw: ___, ...landmark } = place
  return landmark
}
