import type { DraftStore } from '../db/draft'
import type { OutboxPort } from '../db/outbox-port'
import { install, installWay } from '../pwa/install'
import { DraftGone } from '../screens/apply/draft-gone'
import { PortsProvider } from '../screens/ports'
import { screenRoutes } from '../screens/registry'
import { Routes } from '../screens/routes'
import '../ui/ui.css'
import '../screens/screens.css'

const installing = { way: installWay, ask: install }

type Props = { outbox: OutboxPort; drafts: DraftStore }

/** Everything behind the doors of home. */
export default function Resident({ outbox, drafts }: Props) {
  return (
    <PortsProvider outbox={outbox} drafts={drafts} where="phone" installing={installing}>
      <Routes routes={screenRoutes} otherwise={DraftGone} />
    </PortsProvider>
  )
}
