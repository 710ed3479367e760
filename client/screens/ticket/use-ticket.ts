import { useEffect, useState } from 'preact/hooks'
import type { Ticket } from '../../db/outbox-port'
import { useParam } from '../go'
import { useTickets } from '../ports'

/** The ticket of this address; undefined while the outbox is asked, `none` where it is not on this phone. */
export function useTicket(): Ticket | 'none' | undefined {
  const id = useParam('id')
  const tickets = useTickets()
  return tickets && (tickets.find((ticket) => ticket.id === id) ?? 'none')
}

/** The time, moving on by itself: "saved" turns into "waiting" while one looks at it. */
export function useNow(everyMs = 3000): number {
  const [now, setNow] = useState(Date.now())
  useEffect(() => {
    const ticking = setInterval(() => setNow(Date.now()), everyMs)
    return () => clearInterval(ticking)
  }, [everyMs])
  return now
}
