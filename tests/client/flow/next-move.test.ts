import { describe, expect, it } from 'vitest'
import { nextMove } from '../../../client/flow/next-move'
import { anEvent, aTicket, MADE_AT } from './a-ticket'

const DAY = 86_400_000

describe('what a person can do about a ticket', () => {
  it('is to wait while the office has it', () => {
    expect(nextMove(aTicket({ state: 'queued' }), MADE_AT)).toEqual({ move: 'wait' })
    expect(nextMove(aTicket({ stage: 'signing' }), MADE_AT)).toEqual({ move: 'wait' })
  })

  it('is to bring what the office asked for last, as far as this release knows it', () => {
    const ticket = aTicket({
      stage: 'returned',
      events: [
        anEvent('returned', { wants: ['ktp'] }),
        anEvent('checking'),
        anEvent('returned', { wants: ['kk', 'somethingNewer'] }),
      ],
    })
    expect(nextMove(ticket, MADE_AT)).toEqual({ move: 'supplement', wants: ['kk'] })
  })

  it('is to ask a person where the office named nothing that can be sent', () => {
    const ticket = aTicket({ stage: 'returned', events: [anEvent('returned')] })
    expect(nextMove(ticket, MADE_AT)).toEqual({ move: 'person' })
  })

  it.each(['collected', 'answered', 'resolved'] as const)('is to judge when %s', (stage) => {
    expect(nextMove(aTicket({ stage }), MADE_AT)).toEqual({ move: 'judge' })
  })

  it('is not asked twice: what was said is on its way', () => {
    expect(nextMove(aTicket({ stage: 'collected', answersWaiting: 1 }), MADE_AT)).toEqual({
      move: 'answered',
    })
  })

  it('is to open it again within 14 days of closing, not later', () => {
    const ticket = aTicket({ stage: 'closed', events: [anEvent('closed')] })
    expect(nextMove(ticket, MADE_AT + 13 * DAY)).toEqual({ move: 'reopen' })
    expect(nextMove(ticket, MADE_AT + 15 * DAY)).toEqual({ move: 'nothing' })
  })
})
