import { t } from '../../i18n/texts'
import { Picture } from '../../ui/picture'
import { useGo } from '../go'
import { Screen } from '../screen'

/** A neighbour or the RT may tap for somebody: they need no other phone than this one. */
export function HelpNeighbour() {
  const go = useGo()
  return (
    <Screen
      name="help-neighbour"
      sentence="help.ask"
      also={['help.showRt', 'help.neighbour', 'help.come']}
      back="/bantuan"
      action={{
        label: t('help.backToTask'),
        picture: 'ui-next',
        onPress: () => go.back('/bantuan'),
      }}
    >
      <ul class="facts">
        <li>
          <Picture name="ui-rt-helper" />
          <span>{t('help.showRt')}</span>
        </li>
        <li>
          <Picture name="choice-neighbour" />
          <span>{t('help.neighbour')}</span>
        </li>
        <li>
          <Picture name="owner-kelurahan" />
          <span>{t('help.come')}</span>
        </li>
      </ul>
    </Screen>
  )
}
