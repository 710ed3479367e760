import { t } from '../../i18n/texts'
import { Picture } from '../../ui/picture'
import { useGo } from '../go'
import { Screen } from '../screen'

/** Nothing costs anything; and what to do where somebody asks for money. */
export function InfoCost() {
  const go = useGo()
  return (
    <Screen
      name="info-cost"
      sentence="info.free"
      also={['letter.free', 'info.nobodyPays']}
      back="/tanya"
      second={{
        label: t('home.complaint'),
        picture: 'ui-complaint',
        onPress: () => go.to('/lapor/pelayanan'),
      }}
      action={{ label: t('common.done'), picture: 'ui-yes', onPress: () => go.back('/tanya') }}
    >
      <div class="centred">
        <Picture name="ui-free" />
        <p class="strong">{t('letter.free')}</p>
        <p>{t('info.nobodyPays')}</p>
      </div>
    </Screen>
  )
}
