import { useState } from 'preact/hooks'
import { t } from '../../i18n/texts'
import { Notice } from '../../ui/notice'
import { RequirementRow, Requirements } from '../../ui/requirement-row'
import { useGo } from '../go'
import { useInstalling } from '../ports'
import { Screen } from '../screen'

/** How to keep the app on this phone: one press where the browser lets us, else two pictures of its menu. */
export function HelpInstall() {
  const go = useGo()
  const installing = useInstalling()
  const [way, setWay] = useState(() => installing?.way() ?? 'menu')
  const leave = () => go.back('/bantuan')

  async function ask() {
    if (await installing?.ask()) setWay('installed')
  }

  return (
    <Screen
      name="help-install"
      place={way}
      sentence="install.title"
      also={way === 'menu' ? ['install.why', 'install.menu', 'install.item'] : ['install.why']}
      back="/bantuan"
      notice={
        <Notice kind="saved" text={t(way === 'installed' ? 'install.done' : 'install.why')} />
      }
      second={
        way === 'button'
          ? { label: t('install.later'), picture: 'ui-later', onPress: leave }
          : undefined
      }
      action={
        way === 'button'
          ? { label: t('install.press'), picture: 'ui-install', onPress: () => void ask() }
          : { label: t('common.done'), picture: 'ui-yes', onPress: leave }
      }
    >
      {way === 'menu' && (
        <Requirements>
          <RequirementRow picture="ui-three-dots" label={t('install.menu')} />
          <RequirementRow picture="ui-install" label={t('install.item')} />
        </Requirements>
      )}
    </Screen>
  )
}
