import { afterBelum, afterTuntas } from '#shared/domain/stages'
import { type RequirementId, requirementIds } from '#shared/services/define'
import type { Ticket } from '../db/outbox-port'

/**
 * What a person can do about a ticket now. `answered`: they said something that is still on its way.
 * `person`: only somebody at the office can help.
 */
export type NextMove =
  | { move: 'wait' }
  | { move: 'answered' }
  | { move: 'person' }
  | { move: 'supplement'; wants: RequirementId[] }
  | { move: 'collect' }
  | { move: 'judge' }
  | { move: 'reopen' }
  | { move: 'nothing' }

const DAY = 24 * 60 * 60_000

export function nextMove(ticket: Ticket, now: number): NextMove {
  if (ticket.state === 'held') return { move: 'person' }
  if (ticket.answersWaiting > 0) return { move: 'answered' }
  const { stage } = ticket
  if (ticket.state === 'queued' || !stage) return { move: 'wait' }
  if (stage === 'returned') {
    const wants = wantsOf(ticket)
    return wants.length > 0 ? { move: 'supplement', wants } : { move: 'person' }
  }
  if (stage === 'ready') return { move: 'collect' }
  if (stage === 'refused') return { move: 'person' }
  if (afterTuntas(stage)) return { move: 'judge' }
  if (stage === 'closed') {
    return afterBelum(stage, closedDaysAgo(ticket, now)) ? { move: 'reopen' } : { move: 'nothing' }
  }
  return { move: 'wait' }
}

/** The papers the office asked for last; names this release does not know are left to an officer. */
export function wantsOf(ticket: Ticket): RequirementId[] {
  const asked = ticket.events.filter(({ stage }) => stage === 'returned').at(-1)?.wants ?? []
  return requirementIds.filter((id) => asked.includes(id))
}

function closedDaysAgo(ticket: Ticket, now: number): number {
  const closed = ticket.events.filter(({ stage }) => stage === 'closed').at(-1)
  return closed ? (now - Date.parse(closed.at)) / DAY : 0
}
