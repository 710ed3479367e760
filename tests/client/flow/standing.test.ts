import { describe, expect, it } from 'vitest'
import { kinds, moves, stages } from '#shared/domain/stages'
import { standingOf, wayOf } from '../../../client/flow/standing'
import { aTicket, MADE_AT } from './a-ticket'

describe('where a ticket stands', () => {
  it('is saved, then waiting, and sent only by a receipt', () => {
    const queued = aTicket({ state: 'queued' })
    expect(standingOf(queued, MADE_AT + 1000)).toBe('saved')
    expect(standingOf(queued, MADE_AT + 60_000)).toBe('waiting')
    expect(standingOf(aTicket(), MADE_AT)).toBe('sent')
    expect(standingOf(aTicket({ stage: 'received' }), MADE_AT)).toBe('received')
  })

  it('does not stay saved for a year where the clock was set back', () => {
    expect(standingOf(aTicket({ state: 'queued' }), MADE_AT - 365 * 86_400_000)).toBe('waiting')
  })

  it('shows a stage of the office only while nothing is held', () => {
    expect(standingOf(aTicket({ state: 'held', stage: 'ready' }), MADE_AT)).toBe('held')
  })

  it.each(kinds)('has a place on the way of a %s for each of its stages', (kind) => {
    for (const stage of stages) {
      const isReached = stage in moves[kind] || Object.values(moves[kind]).flat().includes(stage)
      if (!isReached) continue
      const { places, at } = wayOf(kind, aTicket({ stage }))
      expect(at).toBeGreaterThan(0)
      expect(at).toBeLessThan(places.length)
    }
  })

  it('ends at tuntas, and starts on this phone', () => {
    const closed = wayOf('letter', aTicket({ stage: 'closed' }))
    expect(closed.at).toBe(closed.places.length - 1)
    expect(wayOf('letter', aTicket({ state: 'queued' })).at).toBe(0)
  })
})
