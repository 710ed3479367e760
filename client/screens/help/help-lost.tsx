import { t } from '../../i18n/texts'
import { Picture } from '../../ui/picture'
import { useGo } from '../go'
import { Screen } from '../screen'

/** A lost number is no lost case: the office finds it by name, with the KTP in hand. */
export function HelpLost() {
  const go = useGo()
  return (
    <Screen
      name="help-lost"
      sentence="help.lostSentence"
      also={['help.lostBring', 'help.lostCode']}
      back="whence"
      second={{
        label: t('track.find'),
        picture: 'ui-question',
        onPress: () => go.to('/bantuan/nomor'),
      }}
      action={{
        label: t('info.where'),
        picture: 'ui-place',
        onPress: () => go.to('/tanya/tempat'),
      }}
    >
      <ul class="facts">
        <li>
          <Picture name="owner-kelurahan" />
          <span>{t('help.come')}</span>
        </li>
        <li>
          <Picture name="paper-ktp" />
          <span>{t('help.lostBring')}</span>
        </li>
      </ul>
      <p>{t('help.lostCode')}</p>
    </Screen>
  )
}
