import { useState } from 'preact/hooks'
import { t } from '../../i18n/texts'
import { RtRw } from '../../ui/rt-rw'
import { Screen, type ScreenProps } from '../screen'
import { nextAction } from './next-action'

type Props = Pick<ScreenProps, 'name' | 'sentence' | 'place' | 'back' | 'progress'> & {
  given: { rt?: number | undefined; rw?: number | undefined } | undefined
  onGive: (numbers: { rt: number; rw: number }) => void
  onNext: () => void
}

/** The numbers of a neighbourhood by ten keys. One alone is no answer yet: it waits here for the other. */
export function AskRtRw({ given, onGive, onNext, ...screen }: Props) {
  const [typed, setTyped] = useState({ rt: digits(given?.rt), rw: digits(given?.rw) })
  const isWhole = typed.rt !== '' && typed.rw !== ''
  return (
    <Screen {...screen} action={nextAction(isWhole, onNext, 'err.address.rtRw')}>
      <RtRw
        {...typed}
        labels={{ rt: t('input.rt'), rw: t('input.rw'), delete: t('input.delete') }}
        onChange={(rt, rw) => {
          setTyped({ rt, rw })
          if (rt && rw) onGive({ rt: Number(rt), rw: Number(rw) })
        }}
      />
    </Screen>
  )
}

function digits(number: number | undefined): string {
  return number === undefined ? '' : String(number)
}
