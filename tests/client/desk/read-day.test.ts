import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { birthOf, readDay } from '../../../client/screens/desk/case/read-day'
import { daySaid } from '../../../client/screens/desk/parts/when'

describe('a date typed from a card', () => {
  it.each(['17-8-1950', '17/08/1950', '17.8.1950', '17 8 1950', '17081950', '17 Agustus 1950'])(
    'reads %s, day first',
    (typed) => expect(readDay(typed)).toBe('1950-08-17'),
  )

  it.each(['31-2-1950', '0-5-1950', '12-13-1950', '29-2-2023', '17-8-50', 'kemarin', ''])(
    'does not guess at %s',
    (typed) => expect(readDay(typed)).toBeUndefined(),
  )

  it('reads back every day as letters write it', () => {
    const days = fc.date({
      min: new Date('1900-01-01'),
      max: new Date('2100-12-31'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10)
        expect(readDay(daySaid(day))).toBe(day)
      }),
    )
  })
})

describe('what a NIK tells of a birth', () => {
  const today = '2026-11-24'

  it('holds 40 more in the day of a woman', () => {
    expect(birthOf('3302254107550003', today)).toEqual({ day: '1955-07-01', isFemale: true })
    expect(birthOf('3302251708500001', today)).toEqual({ day: '1950-08-17', isFemale: false })
  })

  it('lets nobody be born tomorrow', () => {
    expect(birthOf('3302252511260001', today)?.day).toBe('1926-11-25')
    expect(birthOf('3302252411260001', today)?.day).toBe('2026-11-24')
  })

  it('says nothing of a number that holds no day', () => {
    expect(birthOf('3302253202550003', today)).toBeUndefined()
    expect(birthOf('33022', today)).toBeUndefined()
  })
})
