import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { Session } from '#shared/wire/desk'
import { line } from '../../../office/ask'
import { SearchBox } from '../inbox/search-box'
import { arrivals, liveState, trayCount } from './events'
import { HelpSheet } from './help-sheet'
import { useKeys } from './keys'
import { OfficerMenu } from './officer-menu'
import { text } from './text'

type Props = { session: Session; children: ComponentChildren }

const places = [
  { path: '/petugas', name: 'nav.inbox' },
  { path: '/petugas/daftar', name: 'nav.visit' },
  { path: '/petugas/periksa', name: 'nav.tray' },
  { path: '/petugas/bulanan', name: 'nav.monthly' },
  { path: '/petugas/pengaturan', name: 'nav.settings' },
] as const

/** What stands around every screen of the desk: where one is, search, the line, and who is signed in. */
export function Frame({ session, children }: Props) {
  const { path, route } = useLocation()
  const [isHelping, setHelping] = useState(false)
  useKeys({
    '?': () => setHelping(true),
    n: () => route('/petugas/daftar'),
    i: () => route('/petugas'),
  })
  const isHere = (place: string) =>
    place === '/petugas'
      ? path === place || path.startsWith('/petugas/berkas')
      : path.startsWith(place)

  return (
    <div class="frame">
      <a class="skip" href="#isi">
        {text('skip')}
      </a>
      <header class="top">
        <p class="top-office">
          <span class="brand">SI PATAS</span>
          <span>{session.office}</span>
        </p>
        <nav class="top-nav" aria-label={text('nav.label')}>
          {places.map(({ path: place, name }) => (
            <a key={place} href={place} aria-current={isHere(place) ? 'page' : undefined}>
              {text(name)}
              {name === 'nav.tray' && trayCount.value > 0 && (
                <span class="count">{trayCount.value}</span>
              )}
            </a>
          ))}
        </nav>
        <SearchBox />
        <div class="top-tools">
          <span class={`live live-${liveState.value}`} title={text('line.liveTitle')} role="status">
            {liveState.value === 'live'
              ? text('line.live')
              : liveState.value === 'joining'
                ? text('line.joining')
                : text('line.lost')}
          </span>
          <OfficerMenu name={session.account.name} onHelp={() => setHelping(true)} />
        </div>
      </header>
      <p class="unseen" role="status">
        {arrivals.value > 0 && text('inbox.arrived', { count: arrivals.value })}
      </p>
      {session.demo && <aside class="demo">{text('demo')}</aside>}
      {line.value === 'down' && (
        <p class="banner" role="alert">
          {text('line.down')}
        </p>
      )}
      {line.value === 'up' && liveState.value === 'lost' && (
        <p class="banner" role="status">
          {text('line.liveLost')}
        </p>
      )}
      <div id="isi" class="content" tabIndex={-1}>
        {children}
      </div>
      {isHelping && <HelpSheet onClose={() => setHelping(false)} />}
    </div>
  )
}
