import { t } from '../../i18n/texts'
import { Picture } from '../../ui/picture'
import { useGo, useParam } from '../go'
import { useIsKiosk } from '../ports'
import { Screen } from '../screen'

/** The draft of this address was handed in, discarded, or ended after seven days. */
export function DraftGone() {
  const go = useGo()
  const isKiosk = useIsKiosk()
  return (
    <Screen
      name="draft-gone"
      place={useParam('draft')}
      sentence="flow.draft.gone"
      back="/"
      action={
        isKiosk
          ? { label: t('common.done'), onPress: () => go.to('/', true) }
          : { label: t('home.status'), picture: 'ui-news', onPress: () => go.to('/kabar', true) }
      }
    >
      <div class="centred">
        <Picture name="ui-saved" />
      </div>
    </Screen>
  )
}
