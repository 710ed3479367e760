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
  const { news, waiting, goOn, mayInstall, demo } = homeState.value
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
          <Door inline size="small" {...lastDoor(goOn, mayInstall)} />
        </nav>
      </Frame>
    </div>
  )
}

/** The last place is for what matters most now: going on, keeping the app, or a person who helps. */
function lastDoor(goOn: string | undefined, mayInstall: boolean) {
  if (goOn) return { href: goOn, picture: 'ui-next', label: t('home.goOn') } as const
  if (mayInstall) {
    return { href: '/bantuan/pasang', picture: 'ui-install', label: t('home.install') } as const
  }
  return { href: '/bantuan', picture: 'ui-help', label: t('common.help') } as const
}
