import { type ComponentChildren, createContext } from 'preact'
import { useContext, useEffect, useState } from 'preact/hooks'
import type { PublicOffice } from '#shared/wire/office'
import type { DraftStore } from '../db/draft'
import type { OutboxPort, Ticket } from '../db/outbox-port'

type Ports = {
  outbox: OutboxPort
  drafts: DraftStore
  /** At the kiosk nothing leads out of the page, and nothing stays behind. */
  where: 'phone' | 'kiosk'
  /** How to keep the app on this phone; absent at the kiosk. */
  installing?: Installing | undefined
}

export type Installing = {
  way(): 'button' | 'menu' | 'installed'
  /** Opens the browser's own question; true where the person said yes. */
  ask(): Promise<boolean>
}

const PortsContext = createContext<Ports | undefined>(undefined)

/** Hands the outbox and the drafts to all screens below it. */
export function PortsProvider({ children, ...ports }: Ports & { children: ComponentChildren }) {
  return <PortsContext.Provider value={ports}>{children}</PortsContext.Provider>
}

export function useOutbox(): OutboxPort {
  return usePorts().outbox
}

export function useDrafts(): DraftStore {
  return usePorts().drafts
}

export function useIsKiosk(): boolean {
  return usePorts().where === 'kiosk'
}

export function useInstalling(): Installing | undefined {
  return usePorts().installing
}

/** My tickets, newest first; undefined until the outbox has answered. */
export function useTickets(): Ticket[] | undefined {
  const outbox = useOutbox()
  const [tickets, setTickets] = useState<Ticket[]>()
  useEffect(() => outbox.watch(setTickets), [outbox])
  return tickets
}

/** The office as last heard of: `asking` at first, undefined before the first connection ever. */
export function useOffice(): PublicOffice | 'asking' | undefined {
  const outbox = useOutbox()
  const [office, setOffice] = useState<PublicOffice | 'asking' | undefined>(lastOffice ?? 'asking')
  useEffect(() => {
    let isHere = true
    void outbox.office().then((found) => {
      lastOffice = found
      if (isHere) setOffice(found)
    })
    return () => {
      isHere = false
    }
  }, [outbox])
  return office
}

// Kept between screens, so that no screen starts without its demo mark.
let lastOffice: PublicOffice | undefined

function usePorts(): Ports {
  const ports = useContext(PortsContext)
  if (!ports) throw new Error('screens are drawn inside PortsProvider')
  return ports
}
