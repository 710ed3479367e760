import { describe, expect, it } from 'vitest'
import { daySaid, dueSaid, fullySaid, whenSaid } from '../../../client/screens/desk/parts/when'

/** Tuesday 24 November 2026, 09:00 at the office. */
const now = Date.parse('2026-11-24T02:00:00Z')

describe('when something happened', () => {
  it.each([
    ['2026-11-24T01:59:30Z', 'baru saja'],
    ['2026-11-24T01:48:00Z', '12 menit lalu'],
    ['2026-11-24T00:15:00Z', 'hari ini 07.15'],
    // 23:30 at the office, though still the 23rd in UTC on both days.
    ['2026-11-23T16:30:00Z', 'kemarin 23.30'],
    ['2026-11-20T03:05:00Z', 'Jum, 20 Nov 10.05'],
    ['2025-11-20T03:05:00Z', '20 Nov 2025'],
  ])('%s is said as %s', (at, said) => {
    expect(whenSaid(at, now)).toBe(said)
  })
})

describe('until when something must be done', () => {
  it.each([
    ['2026-11-24T08:30:00Z', 'Hari ini 15.30', 'today'],
    ['2026-11-25T08:30:00Z', 'Besok 15.30', 'later'],
    ['2026-11-27T08:15:00Z', 'Jum, 27 Nov', 'later'],
    ['2026-11-24T01:20:00Z', 'Terlambat 40 menit', 'late'],
    ['2026-11-23T08:30:00Z', 'Terlambat 17 jam', 'late'],
    ['2026-11-21T02:00:00Z', 'Terlambat 3 hari', 'late'],
    [null, '–', 'none'],
  ])('%s is said as %s', (at, words, is) => {
    expect(dueSaid(at, now)).toEqual({ words, is })
  })
})

it('writes a day as letters do, whatever the clock of the PC', () => {
  expect(daySaid('1950-08-17')).toBe('17 Agustus 1950')
  expect(fullySaid('2026-11-24T02:00:00Z')).toBe('24 November 2026, 09.00')
})
