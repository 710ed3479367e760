import { describe, expect, it } from 'vitest'
import { missingOf, moveOf, noMove } from '../../../client/screens/desk/case/move-draft'
import { inOrder } from '../../../client/screens/desk/case/move-name'

const voice = { mime: 'audio/webm', bytes: new Uint8Array([1]), ms: 900 } as const

describe('a move that is being written', () => {
  it('refuses nobody without a reason: written, spoken, or one of the sentences that says why', () => {
    expect(missingOf({ ...noMove, to: 'refused', words: '  ' })).toBe('reasonMissing')
    expect(missingOf({ ...noMove, to: 'refused', voice })).toBeUndefined()
    expect(missingOf({ ...noMove, to: 'refused', heard: 'also.refused.twice' })).toBeUndefined()
    expect(missingOf({ ...noMove, to: 'refused', words: 'Bukan warga' })).toBeUndefined()
  })

  it('answers a question in words or by voice', () => {
    expect(missingOf({ ...noMove, to: 'answered' })).toBe('answerMissing')
    expect(missingOf({ ...noMove, to: 'answered', voice })).toBeUndefined()
  })

  it('returns nothing without saying what is missing', () => {
    expect(missingOf({ ...noMove, to: 'returned' })).toBe('wantsMissing')
    expect(missingOf({ ...noMove, to: 'returned', wants: ['kk'] })).toBeUndefined()
  })

  it('sends only what belongs to the move', () => {
    const draft = { ...noMove, words: ' Besok ', wants: ['kk'] }
    expect(moveOf({ ...draft, to: 'ready' }, 4, undefined)).toEqual({
      rev: 4,
      to: 'ready',
      words: 'Besok',
    })
    expect(moveOf({ ...draft, to: 'returned' }, 4, 'v')).toMatchObject({
      wants: ['kk'],
      voice: 'v',
    })
  })

  it('puts the way forward first', () => {
    expect(inOrder(['returned', 'signing', 'refused'])).toEqual(['signing', 'returned', 'refused'])
  })
})
