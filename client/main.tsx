import { render } from 'preact'
import { useEffect } from 'preact/hooks'
import { ErrorBoundary, LocationProvider, lazy, Route, Router, useLocation } from 'preact-iso'
import { chooseLanguage, language } from './i18n/language'
import { loadResidentTexts } from './i18n/texts'
import { bringPictures } from './pictures'
import { openPorts } from './ports'
import { installWay, listenForInstallOffer } from './pwa/install'
import { registerWorker, updateIfReady } from './pwa/update'
import { ChooseLanguage } from './screens/home/choose-language'
import { Home } from './screens/home/home'
import { showUnfinished, startHome } from './screens/home/start-home'

const page = document.documentElement
const root = document.getElementById('app') as HTMLElement
const channel = location.pathname.startsWith('/anjungan') ? 'kiosk' : 'phone'

/** Everything behind the doors: one lazy piece, since a phone may be online only once. */
const Shell = lazy(async () => {
  void bringPictures()
  const [{ default: Shell }, ports] = await Promise.all([
    importShell(),
    openPorts(channel),
    loadResidentTexts(language.value ?? 'id'),
  ])
  return () => <Shell {...ports} />
})

function importShell() {
  return channel === 'kiosk' ? import('./shells/kiosk') : import('./shells/resident')
}

const Insecure = lazy(async () => {
  const [{ Insecure }] = await Promise.all([
    import('./screens/home/insecure'),
    loadResidentTexts(language.value ?? 'id'),
    bringPictures(),
  ])
  return Insecure
})

function App() {
  if (!isSecureContext) {
    // Waits for what is lazy, as Router does for its routes.
    return (
      <ErrorBoundary>
        <Insecure />
      </ErrorBoundary>
    )
  }
  return (
    <LocationProvider>
      <Router>
        <Route path="/" component={First} />
        <Route default component={Shell} />
      </Router>
    </LocationProvider>
  )
}

function First() {
  const { route } = useLocation()
  const tag = language.value
  useEffect(() => {
    // Nobody is in the middle of anything here.
    updateIfReady()
    if (hasStarted) void openPorts(channel).then(showUnfinished)
  }, [])
  useEffect(() => {
    // Home says itself like every screen; before the first touch no browser lets it.
    if (tag && navigator.userActivation?.hasBeenActive) void sayHome()
  }, [tag])
  if (!tag) return <ChooseLanguage onChoose={chooseLanguage} />
  return (
    <Home
      onHelp={() => route('/bantuan')}
      onLanguage={() => route('/bahasa')}
      onListen={() => void sayHome()}
    />
  )
}

async function sayHome(): Promise<void> {
  const { say } = await import('./voice/say')
  await say('home.welcome', 'home.letter', 'home.info', 'home.complaint', 'home.status')
}

let hasStarted = false

/** What is not needed to see and use home: after it, and sooner when a door is pressed. */
async function startTheRest(): Promise<void> {
  hasStarted = true
  void bringPictures()
  startHome({ ...(await openPorts(channel)), isInstalled: () => installWay() === 'installed' })
  await Promise.all([importShell(), language.value && loadResidentTexts(language.value)])
  await registerWorker()
  // A version that arrived last time: nobody has begun anything yet.
  if (location.pathname === '/') updateIfReady()
}

language.subscribe((tag) => {
  if (tag && hasStarted) void loadResidentTexts(tag)
})

listenForInstallOffer()
const pressedEarly = page.dataset.pressed
root.textContent = ''
render(<App />, root)
page.dataset.started = 'yes'

if (pressedEarly !== undefined) {
  root.querySelectorAll<HTMLElement>('a, button')[Number(pressedEarly)]?.click()
}
if (document.readyState === 'complete') void startTheRest()
else addEventListener('load', () => void startTheRest(), { once: true })
