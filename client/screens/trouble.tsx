import type { TextKey } from '../i18n/keys'
import { t } from '../i18n/texts'
import { Picture } from '../ui/picture'
import type { PictureName } from '../ui/picture-names'
import { Screen, type ScreenProps } from './screen'

/** What went wrong with keeping something on this phone. */
export type TroubleKind = 'storageFull' | 'storageBroken' | 'fileLost' | 'officeUnknown' | 'tooLong'

const pictures: Record<TroubleKind, PictureName> = {
  storageFull: 'ui-phone-full',
  storageBroken: 'ui-attention',
  fileLost: 'ui-camera',
  officeUnknown: 'ui-no-signal',
  tooLong: 'ui-attention',
}
const sentences: Record<TroubleKind, TextKey> = {
  storageFull: 'err.storageFull',
  storageBroken: 'err.storageBroken',
  fileLost: 'err.fileLost',
  officeUnknown: 'err.officeUnknown',
  tooLong: 'err.text.tooLong',
}

type Props = { kind: TroubleKind; back: ScreenProps['back']; onRetry: () => void }

/** Something could not be kept. Says what to do, blames nobody, and loses nothing: "again" is the one main button. */
export function Trouble({ kind, back, onRetry }: Props) {
  return (
    <Screen
      name="trouble"
      sentence={sentences[kind]}
      also={['flow.draft.kept', 'common.tryAgain']}
      back={back}
      action={{ label: t('common.tryAgain'), onPress: onRetry }}
    >
      <div class="centred">
        <Picture name={pictures[kind]} />
        <p>{t('flow.draft.kept')}</p>
      </div>
    </Screen>
  )
}
