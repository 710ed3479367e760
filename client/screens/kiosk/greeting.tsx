import { useEffect } from 'preact/hooks'
import { languages } from '#shared/wire/language'
import { chooseLanguage } from '../../i18n/language'
import { loadResidentTexts, t } from '../../i18n/texts'
import { LanguageButton } from '../../ui/language-button'
import { PointingHand } from '../../ui/pointing-hand'

/** What the kiosk shows while nobody is there: the two languages, and a hand that shows where to touch. */
export function Greeting({ onStart }: { onStart: () => void }) {
  // Each language greets in its own words, so both must be here before one is chosen.
  useEffect(() => {
    for (const tag of languages) void loadResidentTexts(tag)
  }, [])
  return (
    <main class="kiosk-greeting" data-screen="kiosk-greeting">
      <h1>
        {languages.map((tag) => (
          <span key={tag} lang={tag}>
            {t('kiosk.attract', {}, tag)}
          </span>
        ))}
      </h1>
      <PointingHand />
      <div class="languages">
        {languages.map((tag) => (
          <LanguageButton
            key={tag}
            lang={tag}
            greeting={t('lang.greeting', {}, tag)}
            label={t('lang.name', {}, tag)}
            onPress={() => {
              void loadResidentTexts(tag).then(() => {
                chooseLanguage(tag)
                onStart()
              })
            }}
          />
        ))}
      </div>
    </main>
  )
}
