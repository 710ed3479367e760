import { useEffect, useRef } from 'preact/hooks'
import { LocationProvider, Route, Router, useLocation } from 'preact-iso'
import '../ui/tokens.css'
import '../screens/desk/desk.css'
import { resume, session } from '../office/session'
import { CaseScreen } from '../screens/desk/case/case-screen'
import { why } from '../screens/desk/case/why'
import { FirstAccount } from '../screens/desk/entry/first-account'
import { SignIn } from '../screens/desk/entry/sign-in'
import { SignedOutMeanwhile } from '../screens/desk/entry/signed-out-meanwhile'
import { Starting } from '../screens/desk/entry/starting'
import { InboxScreen } from '../screens/desk/inbox/inbox'
import { endSearch } from '../screens/desk/inbox/searching'
import { MonthlyScreen } from '../screens/desk/monthly/monthly-screen'
import { startClock } from '../screens/desk/parts/clock'
import { hearCases } from '../screens/desk/parts/events'
import { Frame } from '../screens/desk/parts/frame'
import { NotFound } from '../screens/desk/parts/not-found'
import { text } from '../screens/desk/parts/text'
import { forgetAll, isSomethingTyped } from '../screens/desk/parts/typed'
import { SettingsScreen } from '../screens/desk/settings/settings-screen'
import { TrayScreen } from '../screens/desk/tray/tray-screen'
import { VisitScreen } from '../screens/desk/visit/visit-screen'

/** The officers' desk at /petugas: which screens there are, and who may see them. */
export default function DeskShell() {
  return (
    <LocationProvider scope="/petugas">
      <Desk />
    </LocationProvider>
  )
}

function Desk() {
  const { path, route } = useLocation()
  const state = session.value
  const lastOfficer = useRef<string | undefined>(undefined)

  useEffect(() => {
    void resume()
    return startClock()
  }, [])

  useEffect(() => {
    const onUnload = (event: BeforeUnloadEvent) => {
      if (isSomethingTyped()) event.preventDefault()
    }
    addEventListener('beforeunload', onUnload)
    return () => removeEventListener('beforeunload', onUnload)
  }, [])

  // Whoever sits down next finds nothing of the one before: no words, no search, no reason.
  const officer = state.is === 'in' || state.is === 'expired' ? state.session.account.id : undefined
  const isIn = state.is === 'in'
  useEffect(() => {
    if (state.is === 'unknown') return
    if (lastOfficer.current && lastOfficer.current !== officer) {
      forgetAll()
      endSearch()
      why.value = undefined
      route('/petugas', true)
    }
    lastOfficer.current = officer
  }, [officer, state.is, route])

  useEffect(() => (isIn && officer ? hearCases() : undefined), [isIn, officer])

  if (path === '/petugas/mulai') return <FirstAccount />
  if (state.is === 'unknown') return <Starting />
  if (state.is === 'out') return <SignIn />
  const { account } = state.session
  const isExpired = state.is === 'expired'
  return (
    <>
      {isExpired && <SignedOutMeanwhile account={account} />}
      <div key={account.id} hidden={isExpired}>
        <Frame session={state.session}>
          <Router>
            <Route path="/petugas" component={InboxScreen} />
            <Route path="/petugas/berkas/:id" component={CaseById} />
            <Route path="/petugas/daftar" component={VisitScreen} />
            <Route path="/petugas/periksa" component={TrayScreen} />
            <Route path="/petugas/bulanan" component={MonthlyScreen} />
            <Route path="/petugas/pengaturan/:part?" component={SettingsOf} />
            <Route default component={NotFound} />
          </Router>
        </Frame>
      </div>
    </>
  )
}

/** Another case is another screen, with nothing left of the one before. */
function CaseById({ id }: { id?: string }) {
  return <CaseScreen key={id} id={id ?? ''} />
}

function SettingsOf() {
  const state = session.value
  return state.is === 'in' || state.is === 'expired' ? (
    <SettingsScreen account={state.session.account} />
  ) : (
    <p>{text('common.loading')}</p>
  )
}
