import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import {
  addWorkingDays,
  addWorkingHours,
  banyumasCalendar,
  Calendar,
  hoursOf,
  isOpen,
  nextOpening,
  officeDay,
  workingTime,
} from '#shared/domain/working-calendar'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const at = (wallClock: string) => Date.parse(`${wallClock}+07:00`)

const instants = fc
  .integer({ min: at('2024-12-01T00:00') / MINUTE, max: at('2026-02-01T00:00') / MINUTE })
  .map((minute) => minute * MINUTE)

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
const hours = fc
  .tuple(fc.integer({ min: 0, max: 1200 }), fc.integer({ min: 60, max: 239 }))
  .map(([open, length]) => ({ open: clock(open), close: clock(open + length) }))
const week = fc.tuple(
  hours,
  ...Array.from({ length: 6 }, () => fc.option(hours, { nil: null })),
) as fc.Arbitrary<Calendar['week']>
const day = instants.map(officeDay)

/** Calendars of any office that opens at least one day a week. */
const calendars: fc.Arbitrary<Calendar> = fc.record({
  week,
  periods: fc.array(fc.record({ name: fc.constant('Ramadan'), from: day, to: day, week }), {
    maxLength: 2,
  }),
  closed: fc.array(fc.record({ day, name: fc.constant('Libur') }), { maxLength: 5 }),
})

describe('the calendar of the office', () => {
  it('is what the settings accept', () => {
    expect(v.is(Calendar, banyumasCalendar)).toBe(true)
    fc.assert(fc.property(calendars, (calendar) => v.is(Calendar, calendar)))
  })

  it('refuses clocks and days that do not exist', () => {
    const week = [...banyumasCalendar.week]
    week[0] = { open: '7:15', close: '24:00' }
    expect(v.is(Calendar, { ...banyumasCalendar, week })).toBe(false)
    const closed = [{ day: '2025-13-01', name: 'Libur' }]
    expect(v.is(Calendar, { ...banyumasCalendar, closed })).toBe(false)
  })

  it('opens and closes by the wall clock of Banyumas', () => {
    expect(isOpen(banyumasCalendar, at('2025-01-06T07:14'))).toBe(false)
    expect(isOpen(banyumasCalendar, at('2025-01-06T07:15'))).toBe(true)
    expect(isOpen(banyumasCalendar, at('2025-01-06T15:29'))).toBe(true)
    expect(isOpen(banyumasCalendar, at('2025-01-06T15:30'))).toBe(false)
    expect(isOpen(banyumasCalendar, at('2025-01-10T15:15'))).toBe(false)
    expect(isOpen(banyumasCalendar, at('2025-01-11T10:00'))).toBe(false)
  })

  it("knows the office's day, also where it is still yesterday in Greenwich", () => {
    expect(officeDay(Date.parse('2025-01-05T17:00:00Z'))).toBe('2025-01-06')
    expect(officeDay(Date.parse('2025-01-05T16:59:59Z'))).toBe('2025-01-05')
  })

  it('stays closed on a holiday, and keeps other hours in Ramadan', () => {
    const ramadan = { open: '07:30', close: '14:45' }
    const friday = { open: '07:30', close: '11:00' }
    const calendar: Calendar = {
      ...banyumasCalendar,
      periods: [
        {
          name: 'Ramadan',
          from: '2025-03-01',
          to: '2025-03-30',
          week: [ramadan, ramadan, ramadan, ramadan, friday, null, null],
        },
      ],
      closed: [{ day: '2025-03-31', name: 'Idulfitri' }],
    }
    expect(isOpen(calendar, at('2025-03-03T15:00'))).toBe(false)
    expect(isOpen(calendar, at('2025-03-03T14:44'))).toBe(true)
    expect(hoursOf(calendar, at('2025-03-31T09:00'))).toBeUndefined()
    expect(nextOpening(calendar, at('2025-03-28T11:00'))).toBe(at('2025-04-01T07:15'))
  })

  it('is open at its next opening, and nowhere between', () => {
    fc.assert(
      fc.property(calendars, instants, (calendar, now) => {
        const next = nextOpening(calendar, now) as number
        expect(next).toBeGreaterThanOrEqual(now)
        expect(isOpen(calendar, next)).toBe(true)
        expect(workingTime(calendar, now, next)).toBe(0)
        if (isOpen(calendar, now)) expect(next).toBe(now)
      }),
    )
  })

  it('has no next opening where it never opens', () => {
    const never: Calendar = {
      week: [null, null, null, null, null, null, null],
      periods: [],
      closed: [],
    }
    expect(nextOpening(never, at('2025-01-06T08:00'))).toBeUndefined()
    expect(addWorkingHours(never, at('2025-01-06T08:00'), 3)).toBe(at('2025-01-06T08:00'))
  })
})

describe('working time', () => {
  const quarters = fc.integer({ min: 1, max: 160 }).map((quarter) => quarter / 4)

  it('is measured as it was added', () => {
    fc.assert(
      fc.property(calendars, instants, quarters, (calendar, from, amount) => {
        const end = addWorkingHours(calendar, from, amount)
        expect(workingTime(calendar, from, end)).toBe(amount * HOUR)
      }),
    )
  })

  it('is added as it was measured, to any instant of work', () => {
    fc.assert(
      fc.property(calendars, instants, instants, (calendar, a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)]
        const span = hoursOf(calendar, to)
        fc.pre(span !== undefined && span.open < to && to <= span.close && from < to)
        const measured = workingTime(calendar, from, to)
        expect(addWorkingHours(calendar, from, measured / HOUR)).toBe(to)
      }),
    )
  })

  it('adds up over any stop between', () => {
    fc.assert(
      fc.property(calendars, fc.tuple(instants, instants, instants), (calendar, three) => {
        const [a, b, c] = three.toSorted((one, other) => one - other) as [number, number, number]
        expect(workingTime(calendar, a, b) + workingTime(calendar, b, c)).toBe(
          workingTime(calendar, a, c),
        )
      }),
    )
  })

  it('counts closed time as nothing and open time as itself', () => {
    fc.assert(
      fc.property(calendars, instants, (calendar, from) => {
        const to = from + MINUTE
        expect(workingTime(calendar, from, to)).toBe(isOpen(calendar, from) ? MINUTE : 0)
      }),
    )
  })

  it('is none backwards', () => {
    expect(workingTime(banyumasCalendar, at('2025-01-07T09:00'), at('2025-01-06T09:00'))).toBe(0)
  })

  it('passes over night and weekend', () => {
    const friday = at('2025-01-10T15:00')
    expect(addWorkingHours(banyumasCalendar, friday, 1)).toBe(at('2025-01-13T08:00'))
  })
})

describe('working days', () => {
  it('end at closing time, the day of receipt not counted', () => {
    expect(addWorkingDays(banyumasCalendar, at('2025-01-06T08:00'), 2)).toBe(at('2025-01-08T15:30'))
    expect(addWorkingDays(banyumasCalendar, at('2025-01-10T23:00'), 1)).toBe(at('2025-01-13T15:30'))
    expect(addWorkingDays(banyumasCalendar, at('2025-01-11T09:00'), 1)).toBe(at('2025-01-13T15:30'))
  })

  it('are none where none are asked for', () => {
    const now = at('2025-01-06T08:00')
    expect(addWorkingDays(banyumasCalendar, now, 0)).toBe(now)
  })

  it('pass exactly as many openings as days', () => {
    fc.assert(
      fc.property(calendars, instants, fc.integer({ min: 1, max: 60 }), (calendar, from, days) => {
        const end = addWorkingDays(calendar, from, days)
        const opened = new Set<string>()
        for (let next = nextOpening(calendar, from); next !== undefined && next < end; ) {
          if (officeDay(next) !== officeDay(from)) opened.add(officeDay(next))
          next = nextOpening(calendar, hoursOf(calendar, next)?.close ?? end)
        }
        expect(opened.size).toBe(days)
        expect(hoursOf(calendar, end)?.close).toBe(end)
      }),
    )
  })
})
