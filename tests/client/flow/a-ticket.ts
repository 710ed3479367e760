import type { Stage } from '#shared/domain/stages'
import type { NewsEvent } from '#shared/wire/news'
import type { Ticket } from '../../../client/db/outbox-port'

export const MADE_AT = Date.parse('2026-11-23T02:00:00Z')

/** A ticket at the office; say only what your test is about. */
export function aTicket(over: Partial<Ticket> = {}): Ticket {
  return {
    id: '00000000-0000-4000-8000-000000000001',
    code: '4821093751',
    claim: 'AAAAAAAAAAAAAAAAAAAAAA',
    service: 'keterangan-usaha',
    state: 'receipted',
    madeAt: MADE_AT,
    photosWaiting: 0,
    answersWaiting: 0,
    rev: 0,
    seenRev: 0,
    events: [],
    ...over,
  }
}

export function anEvent(stage: Stage, over: Partial<NewsEvent> = {}): NewsEvent {
  return { rev: 1, at: new Date(MADE_AT).toISOString(), stage, ...over }
}
