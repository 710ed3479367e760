import { languages } from '#shared/wire/language'
import { chooseLanguage, language } from '../../i18n/language'
import { loadResidentTexts, t } from '../../i18n/texts'
import { LanguageButton } from '../../ui/language-button'
import { say } from '../../voice/say'
import { useGo } from '../go'
import { Screen } from '../screen'

/** The two languages, each speaking for itself; choosing one changes the screen at once. */
export function LanguageScreen() {
  const go = useGo()
  return (
    <Screen
      name="language"
      place="language"
      sentence="lang.choose"
      back="whence"
      action={{ label: t('common.next'), picture: 'ui-next', onPress: () => go.back() }}
    >
      <div class="languages">
        {languages.map((tag) => (
          <LanguageButton
            key={tag}
            lang={tag}
            greeting={t('lang.greeting', {}, tag)}
            label={t('lang.name', {}, tag)}
            marked={language.value === tag}
            onPress={() => {
              void loadResidentTexts(tag).then(() => {
                chooseLanguage(tag)
                void say('lang.changed')
              })
            }}
          />
        ))}
      </div>
    </Screen>
  )
}
