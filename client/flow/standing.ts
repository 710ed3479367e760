import type { Kind, Stage } from '#shared/domain/stages'
import type { Ticket } from '../db/outbox-port'

/** How far a ticket has got, as its owner sees it: on this phone, on its way, or a stage of the office. */
export type Standing = 'saved' | 'waiting' | 'held' | 'sent' | Stage

/** This long a thing handed in is "saved"; still here afterwards, it "waits for a signal". */
const SOON = 8_000

/** `sent` only once the office's receipt is here: never from hope. */
export function standingOf(ticket: Ticket, now: number): Standing {
  if (ticket.state === 'held') return 'held'
  if (ticket.state === 'queued') {
    // A clock set back must not keep it "just saved" for a year.
    return Math.abs(now - ticket.madeAt) < SOON ? 'saved' : 'waiting'
  }
  return ticket.stage ?? 'sent'
}

/** The places on the way from handing in to *tuntas* (design, promise 2). */
export type Place = 'onPhone' | 'arrived' | 'inWork' | 'ready' | 'answered' | 'resolved' | 'closed'

const ways: Record<Kind, readonly Place[]> = {
  letter: ['onPhone', 'arrived', 'inWork', 'ready', 'closed'],
  legalisation: ['onPhone', 'arrived', 'inWork', 'ready', 'closed'],
  question: ['onPhone', 'arrived', 'answered', 'closed'],
  complaint: ['onPhone', 'arrived', 'inWork', 'resolved', 'closed'],
}

const places: Record<Stage, Place> = {
  endorsing: 'arrived',
  received: 'arrived',
  checking: 'inWork',
  returned: 'inWork',
  signing: 'inWork',
  working: 'inWork',
  handedOn: 'inWork',
  ready: 'ready',
  collected: 'ready',
  answered: 'answered',
  resolved: 'resolved',
  closed: 'closed',
  refused: 'arrived',
}

/** The whole way of a kind of case, and where on it a ticket stands. */
export function wayOf(kind: Kind, ticket: Ticket): { places: readonly Place[]; at: number } {
  const way = ways[kind]
  if (ticket.state !== 'receipted') return { places: way, at: 0 }
  const place = ticket.stage ? places[ticket.stage] : 'arrived'
  // A question asked again is with the office once more: its way has no "in work".
  const at = way.indexOf(place)
  return { places: way, at: at === -1 ? way.indexOf('arrived') : at }
}
