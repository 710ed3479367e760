import { useEffect, useState } from 'preact/hooks'
import { t } from '../../i18n/texts'
import { Notice } from '../../ui/notice'
import { Picture } from '../../ui/picture'
import { useGo } from '../go'
import { useInstalling, useOutbox } from '../ports'
import { Screen } from '../screen'

/** Whether all is here that works without a signal. */
export function HelpOffline() {
  const go = useGo()
  const outbox = useOutbox()
  const installing = useInstalling()
  const [isReady, setReady] = useState<boolean>()
  useEffect(() => {
    void outbox.isReadyOffline().then(setReady)
    outbox.tryNow()
  }, [outbox])
  if (isReady === undefined) return null
  const canWork = 'serviceWorker' in navigator
  const sentence = isReady ? 'install.ready' : canWork ? 'install.notReady' : 'err.noWorker'
  return (
    <Screen
      name="help-offline"
      place="help-offline"
      sentence={sentence}
      also={isReady ? ['net.help'] : []}
      back="/bantuan"
      second={
        installing && installing.way() !== 'installed'
          ? {
              label: t('install.title'),
              picture: 'ui-install',
              onPress: () => go.to('/bantuan/pasang'),
            }
          : undefined
      }
      action={{ label: t('common.done'), picture: 'ui-yes', onPress: () => go.back('/bantuan') }}
    >
      <div class="centred">
        <Picture name={isReady ? 'ui-saved' : 'ui-no-signal'} />
        {isReady && <Notice kind="saved" text={t('net.help')} />}
      </div>
    </Screen>
  )
}
