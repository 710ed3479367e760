import * as v from 'valibot'

const Clock = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'calendar.clock'))
const Hours = v.object({ open: Clock, close: Clock })

/** Monday first; `null` is a closed day. */
const Week = v.tuple([
  v.nullable(Hours),
  v.nullable(Hours),
  v.nullable(Hours),
  v.nullable(Hours),
  v.nullable(Hours),
  v.nullable(Hours),
  v.nullable(Hours),
])

const Day = v.pipe(v.string(), v.isoDate('date.impossible'))

/**
 * When the office works. Days are dates of Asia/Jakarta, which has no summer time (UTC+7 all year),
 * so wall clock and instant differ by a constant.
 */
export const Calendar = v.object({
  week: Week,
  /** Dated exceptions such as the hours of Ramadan; the first that holds a day wins. */
  periods: v.array(v.object({ name: v.string(), from: Day, to: Day, week: Week })),
  /** Public holidays and joint leave (cuti bersama), decreed each year. */
  closed: v.array(v.object({ day: Day, name: v.string() })),
})
export type Calendar = v.InferOutput<typeof Calendar>

const weekday = { open: '07:15', close: '15:30' }

/** Civil service of Banyumas: Mon–Thu 07:15–15:30, Fri 07:15–15:15 (domain-facts §8). */
export const banyumasCalendar: Calendar = {
  week: [weekday, weekday, weekday, weekday, { open: '07:15', close: '15:15' }, null, null],
  periods: [],
  closed: [],
}

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const JAKARTA = 7 * 60 * MINUTE

type Span = { open: number; close: number }

/** The office's date of an instant, `YYYY-MM-DD`. */
export function officeDay(at: number): string {
  return new Date(at + JAKARTA).toISOString().slice(0, 10)
}

/** The hours of the office's day that an instant falls in, as instants; `undefined` when closed all day. */
export function hoursOf(calendar: Calendar, at: number): Span | undefined {
  const day = officeDay(at)
  if (calendar.closed.some((holiday) => holiday.day === day)) return undefined
  const period = calendar.periods.find(({ from, to }) => from <= day && day <= to)
  const midnight = Date.parse(`${day}T00:00:00Z`)
  const hours = (period?.week ?? calendar.week)[(new Date(midnight).getUTCDay() + 6) % 7]
  if (!hours) return undefined
  const instant = (clock: string) =>
    midnight - JAKARTA + (Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))) * MINUTE
  const span = { open: instant(hours.open), close: instant(hours.close) }
  return span.open < span.close ? span : undefined
}

export function isOpen(calendar: Calendar, at: number): boolean {
  const hours = hoursOf(calendar, at)
  return hours !== undefined && hours.open <= at && at < hours.close
}

/** The next instant at or after `at` with the office open; `undefined` if none within two years. */
export function nextOpening(calendar: Calendar, at: number): number | undefined {
  for (const span of spansFrom(calendar, at)) return Math.max(span.open, at)
  return undefined
}

/** The instant at which `hours` working hours have passed since `from`; closed time counts nothing. */
export function addWorkingHours(calendar: Calendar, from: number, hours: number): number {
  // Whole milliseconds: a third of an hour must not leave a crumb for the next working day.
  let left = Math.round(hours * 60 * MINUTE)
  let end = from
  for (const span of spansFrom(calendar, from)) {
    const start = Math.max(span.open, from)
    end = Math.min(span.close, start + left)
    left -= end - start
    if (left <= 0) break
  }
  return end
}

/** The closing time of the `days`-th working day after the day of `from`; `from` itself for none. */
export function addWorkingDays(calendar: Calendar, from: number, days: number): number {
  if (days <= 0) return from
  let left = days
  let end = from
  const today = officeDay(from)
  for (const span of spansFrom(calendar, from)) {
    if (officeDay(span.open) === today) continue
    end = span.close
    left -= 1
    if (left <= 0) break
  }
  return end
}

/** Working milliseconds between two instants. */
export function workingTime(calendar: Calendar, from: number, to: number): number {
  let sum = 0
  for (const span of spansFrom(calendar, from)) {
    if (span.open >= to) break
    sum += Math.max(0, Math.min(span.close, to) - Math.max(span.open, from))
  }
  return sum
}

/** Opening spans that end after `from`, in order, for as long as two years: a calendar may be closed for ever. */
function* spansFrom(calendar: Calendar, from: number): Generator<Span> {
  for (let n = 0; n < 731; n++) {
    const span = hoursOf(calendar, from + n * DAY)
    if (span && span.close > from) yield span
  }
}
