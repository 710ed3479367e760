import { useEffect, useMemo, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { DraftStore } from '../db/draft'
import type { OutboxPort } from '../db/outbox-port'
import { forgetLanguage, language } from '../i18n/language'
import { t } from '../i18n/texts'
import { updateIfReady } from '../pwa/update'
import { Base } from '../screens/go'
import { Greeting } from '../screens/kiosk/greeting'
import { KioskHome } from '../screens/kiosk/kiosk-home'
import { StillThere } from '../screens/kiosk/still-there'
import { useVisit } from '../screens/kiosk/use-visit'
import { PortsProvider } from '../screens/ports'
import { screenRoutes } from '../screens/registry'
import { Routes } from '../screens/routes'
import { BigButton } from '../ui/big-button'
import { hush } from '../voice/say'
import '../ui/ui.css'
import '../screens/screens.css'

const BASE = '/anjungan'
const routes = screenRoutes.filter(({ onlyPhone }) => !onlyPhone)

type Props = { outbox: OutboxPort; drafts: DraftStore }

/**
 * The kiosk: the resident's screens for one visitor after another. What a visitor gave is wiped by
 * "selesai", or when nobody answers; what was handed in stays in the queue.
 */
export default function Kiosk({ outbox, drafts }: Props) {
  const { route } = useLocation()
  const [visit, setVisit] = useState(Date.now())
  const isBusy = language.value !== undefined
  const mine = useMemo(() => ofVisit(outbox, visit), [outbox, visit])
  const { isAsking, stay } = useVisit(isBusy, () => void end())

  async function end() {
    hush()
    forgetLanguage()
    setVisit(Date.now())
    route(BASE, true)
    for (const { id } of await drafts.unfinished()) await drafts.discard(id)
    updateIfReady()
  }
  // The page may have been loaded anew in the middle of a visit
  useEffect(() => {
    document.documentElement.dataset.kiosk = ''
    void end()
  }, [])

  if (!isBusy) return <Greeting onStart={() => setVisit(Date.now())} />
  return (
    <Base.Provider value={BASE}>
      <PortsProvider outbox={mine} drafts={drafts} where="kiosk">
        <div class="kiosk">
          <div class="kiosk-bar">
            <BigButton label={t('common.done')} picture="ui-home" onPress={() => void end()} />
          </div>
          <Routes routes={routes} otherwise={KioskHome} />
        </div>
        {isAsking && <StillThere onStay={stay} onEnd={() => void end()} />}
      </PortsProvider>
    </Base.Provider>
  )
}

/** The outbox as this visitor may see it: no number of those who came before. */
function ofVisit(outbox: OutboxPort, since: number): OutboxPort {
  const watch: OutboxPort['watch'] = (onChange) =>
    outbox.watch((tickets) => onChange(tickets.filter(({ madeAt }) => madeAt >= since)))
  return Object.assign(Object.create(outbox) as OutboxPort, { watch })
}
