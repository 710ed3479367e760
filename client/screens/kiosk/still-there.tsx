import { useEffect } from 'preact/hooks'
import { t } from '../../i18n/texts'
import { AskSheet } from '../../ui/ask-sheet'
import { say } from '../../voice/say'

type Props = { onStay: () => void; onEnd: () => void }

/** Asks aloud whether somebody is still there, before all they gave is wiped. */
export function StillThere({ onStay, onEnd }: Props) {
  useEffect(() => void say('kiosk.stillThere', 'kiosk.ending'), [])
  return (
    <AskSheet
      title={t('kiosk.stillThere')}
      text={t('kiosk.ending')}
      picture="ui-hand"
      yes={{ label: t('common.yes'), tone: 'go', onPress: onStay }}
      no={{ label: t('common.done'), onPress: onEnd }}
    />
  )
}
