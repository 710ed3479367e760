// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ageOf } from '../../../client/sync/age-of'

const HOUR = 3_600_000
const YEAR = 365 * 24 * HOUR
const made = { wall: 1_000 * YEAR, mono: 5_000, session: 'one' }

describe('the age of an item', () => {
  it('is the time that passed', () => {
    const now = { wall: made.wall + 3 * HOUR, mono: made.mono + 3 * HOUR, session: 'one' }
    expect(ageOf(made, now)).toBe(3 * HOUR)
  })

  it.each([YEAR, -YEAR])('is the time that passed though the clock was set by %i ms', (jump) => {
    const now = { wall: made.wall + jump + HOUR, mono: made.mono + HOUR, session: 'one' }
    expect(ageOf(made, now)).toBe(HOUR)
  })

  it('counts the sleep that the count of a phone leaves out', () => {
    const now = { wall: made.wall + 8 * HOUR, mono: made.mono + 60_000, session: 'one' }
    expect(ageOf(made, now)).toBe(8 * HOUR)
  })

  it('is by the clock after the page was closed, and never negative', () => {
    expect(ageOf(made, { wall: made.wall + 40 * HOUR, mono: 7, session: 'two' })).toBe(40 * HOUR)
    expect(ageOf(made, { wall: made.wall - YEAR, mono: 7, session: 'two' })).toBe(0)
  })

  it('always fits the wire: a whole number from 0', () => {
    const times = fc.record({
      wall: fc.double({ min: 0, max: 4e12, noNaN: true }),
      mono: fc.double({ min: 0, max: 1e9, noNaN: true }),
      session: fc.constantFrom('one', 'two'),
    })
    fc.assert(
      fc.property(times, times, (then, now) => {
        const age = ageOf(then, now)
        expect(Number.isInteger(age) && age >= 0).toBe(true)
      }),
    )
  })
})
