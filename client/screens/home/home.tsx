import { language } from '../../i18n/language'
import { t } from '../../i18n/texts'
import { Door } from '../../ui/door'
import { Frame } from '../../ui/frame'
import { cornerLabels } from './corner-labels'
import { homeState } from './home-state'

type Props = {
  onHelp?: () => void
  onLanguage?: () => void
  onListen?: () => void
  speaking?: boolean
}

/** Three doors, my tickets and help. Prerendered into index.html, so it works before any script has come. */
export function Home({ onHelp, onLanguage, onListen, speaking }: Props) {
  const { news, waiting, goOn, demo } = homeState.value
  const nothing = () => undefined
  return (
    <div class="home" lang={language.value ?? 'id'}>
      <Frame
        title={t('home.welcome')}
        inline
        labels={cornerLabels()}
        onHelp={onHelp ?? nothing}
        onLanguage={onLanguage ?? nothing}
        onListen={onListen ?? nothing}
        speaking={speaking}
        notice={demo && <p class="demo-mark">{t('common.demo')}</p>}
      >
        <nav class="doors">
          <Door inline href="/surat" picture="ui-letter" label={t('home.letter')} />
          <Door inline href="/tanya" picture="ui-info" label={t('home.info')} />
          <Door inline href="/lapor" picture="ui-complaint" label={t('home.complaint')} />
          <Door
            inline
            size="small"
            href="/kabar"
            picture="ui-news"
            label={t('home.status')}
            news={{ count: news + waiting, label: t('home.newsCount') }}
          />
          {goOn ? (
            <Door inline size="small" href={goOn} picture="ui-next" label={t('home.goOn')} />
          ) : (
            <Door inline size="small" href="/bantuan" picture="ui-help" label={t('common.help')} />
          )}
        </nav>
      </Frame>
    </div>
  )
}
