import { render } from 'preact'
import { LocationProvider, lazy, Route, Router, useLocation } from 'preact-iso'
import { useEffect } from 'preact/hooks'
import { chooseLanguage, language } from './i18n/language'
import { loadResidentTexts } from './i18n/texts'
import { openPorts } from './ports'
import { registerWorker, updateIfReady } from './pwa/update'
import { ChooseLanguage } from './screens/home/choose-language'
import { Home } from './screens/home/home'
import { showUnfinished, startHome } from './screens/home/start-home'

const page = document.documentElement
const root = document.getElementById('app') as HTMLElement

/** Everything behind the doors: one lazy piece, since a phone may be online only once. */
const Resident = lazy(async () => {
  const [{ default: Shell }, ports] = await Promise.all([
    import('./shells/resident'),
    openPorts(),
    loadResidentTexts(language.value ?? 'id'),
  ])
  return () => <Shell {...ports} />
})

const Kiosk = lazy(async () => {
  const [{ default: Shell }, { outbox, memoryDrafts }] = await Promise.all([
    import('./shells/kiosk'),
    openPorts(),
    loadResidentTexts('id'),
  ])
  const drafts = memoryDrafts()
  return () => <Shell outbox={outbox} drafts={drafts} />
})

const Insecure = lazy(async () => {
  await loadResidentTexts(language.value ?? 'id')
  return (await import('./screens/insecure')).Insecure
})

function App() {
  if (!isSecureContext) return <Insecure />
  return (
    <LocationProvider>
      <Router>
        <Route path="/" component={First} />
        <Route path="/anjungan/*?" component={Kiosk} />
        <Route default component={Resident} />
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
    if (openedPorts) void openPorts().then(showUnfinished)
  }, [])
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

let openedPorts = false

/** What is not needed to see and use home: after it, and sooner when a door is pressed. */
async function startTheRest(): Promise<void> {
  openedPorts = true
  startHome(await openPorts())
  await import('./shells/resident')
  await registerWorker()
}

language.subscribe((tag) => {
  if (tag && openedPorts) void loadResidentTexts(tag)
})

const pressedEarly = page.dataset.pressed
root.textContent = ''
render(<App />, root)
page.dataset.started = 'yes'


if (pressedEarly !== undefined) {
  root.querySelectorAll<HTMLElement>('a, button')[Number(pressedEarly)]?.click()
}
if (document.readyState === 'complete') void startTheRest()
else addEventListener('load', () => void startTheRest(), { once: true })
