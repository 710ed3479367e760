// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextTry } from '../../../client/sync/next-try'
import { chanceFrom, obeyed, pause } from '../../../client/sync/pause'

const chances = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
const MINUTE = 60_000

describe('waiting to try again', () => {
  it('never takes longer than a quarter of an hour, however long the line is dead', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), chances, (tries, chance) => {
        const wait = pause(tries, chance)
        expect(wait).toBeGreaterThanOrEqual(0)
        expect(wait).toBeLessThan(15 * MINUTE)
      }),
    )
  })

  it('begins within two seconds and doubles its window', () => {
    const windows = [1, 2, 3, 4, 9, 10, 50].map((tries) => Math.ceil(pause(tries, 1)))
    expect(windows).toEqual([2000, 4000, 8000, 16_000, 512_000, 900_000, 900_000])
  })

  it('spreads a village over the whole window', () => {
    expect(pause(10, 0)).toBe(0)
    expect(pause(10, 0.5)).toBe(7.5 * MINUTE)
  })

  it('draws its chance from all that a random byte can be', () => {
    expect(chanceFrom((n) => new Uint8Array(n))).toBe(0)
    const most = chanceFrom((n) => new Uint8Array(n).fill(255))
    expect(most).toBeGreaterThan(0.999)
    expect(most).toBeLessThan(1)
  })

  it('obeys the office, but nobody for more than an hour', () => {
    expect(obeyed(90)).toBe(90_000)
    expect(obeyed(-5)).toBe(0)
    expect(obeyed(1e9)).toBe(60 * MINUTE)
  })
})

describe('the next try', () => {
  const run = { end: 'through', progress: false, waiting: true } as const

  it('never comes where nothing waits', () => {
    expect(nextTry({ ...run, waiting: false }, 5, 0.5)).toEqual({ tries: 0, byOffice: false })
  })

  it('always comes where something waits', () => {
    const ends = fc.constantFrom('through', 'noLine', 'busy', 'broken', 'later')
    fc.assert(
      fc.property(ends, fc.nat(1000), chances, fc.boolean(), (end, before, chance, progress) => {
        const { wait } = nextTry({ end, progress, waiting: true } as const, before, chance)
        expect(wait).toBeLessThan(15 * MINUTE)
      }),
    )
  })

  it('comes once more after something arrived, to hear what the office says of it', () => {
    expect(nextTry({ ...run, waiting: false, progress: true }, 5, 0.5)).toEqual({
      ...{ tries: 1, wait: 1000, byOffice: false },
    })
  })

  it('is sooner after something arrived', () => {
    expect(nextTry({ ...run, progress: true }, 9, 0.99).tries).toBe(1)
    expect(nextTry({ ...run, end: 'noLine' }, 9, 0.99).tries).toBe(10)
  })

  it('comes when the office said, not sooner', () => {
    expect(nextTry({ ...run, end: 'later', retryAfter: 120 }, 0, 0)).toEqual({
      ...{ tries: 1, wait: 120_000, byOffice: true },
    })
  })
})
