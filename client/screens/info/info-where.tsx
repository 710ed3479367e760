import { t } from '../../i18n/texts'
import { Notice } from '../../ui/notice'
import { Picture } from '../../ui/picture'
import { useGo } from '../go'
import { useOffice } from '../ports'
import { Screen } from '../screen'

/** Where the office is. Known once the office was heard of. */
export function InfoWhere() {
  const go = useGo()
  const office = useOffice()
  const known = office !== 'asking' ? office : undefined
  return (
    <Screen
      name="info-where"
      sentence="info.address"
      also={known ? [{ words: known.name }, { words: known.address }] : ['info.unknownOffice']}
      back="/tanya"
      action={{ label: t('common.done'), picture: 'ui-yes', onPress: () => go.back('/tanya') }}
    >
      <div class="centred">
        <Picture name="owner-kelurahan" />
        {known && <p class="strong">{known.name}</p>}
        {known && <p>{known.address}</p>}
        {office === undefined && <Notice kind="waiting" text={t('info.unknownOffice')} />}
      </div>
    </Screen>
  )
}
