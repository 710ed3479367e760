import { type Language, languages } from '#shared/wire/language'
import { t } from '../../i18n/texts'
import { LanguageButton } from '../../ui/language-button'
import { PointingHand } from '../../ui/pointing-hand'

type Props = { onChoose?: (tag: Language) => void }

/** The very first screen: two big buttons, each in its own language, and a hand that shows where to touch. */
export function ChooseLanguage({ onChoose }: Props) {
  return (
    <main class="choose-language">
      <h1 class="unseen">{t('lang.switch')}</h1>
      <PointingHand inline />
      {languages.map((tag) => (
        <LanguageButton
          key={tag}
          inline
          lang={tag}
          greeting={t('home.welcome', {}, tag)}
          label={t(tag === 'id' ? 'lang.id' : 'lang.bms', {}, tag)}
          onPress={() => onChoose?.(tag)}
        />
      ))}
    </main>
  )
}
