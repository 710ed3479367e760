import { officeDay } from '#shared/domain/working-calendar'
import { text } from './text'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const timeZone = 'Asia/Jakarta'
const clockOf = new Intl.DateTimeFormat('id', { timeZone, hour: '2-digit', minute: '2-digit' })
const nearDay = new Intl.DateTimeFormat('id', {
  timeZone,
  weekday: 'short',
  day: 'numeric',
  month: 'short',
})
const farDay = new Intl.DateTimeFormat('id', {
  timeZone,
  day: 'numeric',
  month: 'short',
  year: 'numeric',
})
const wholeDay = new Intl.DateTimeFormat('id', { timeZone, dateStyle: 'long' })

/** When something happened, as one says it in the office: "10 menit lalu", "kemarin 14.05". */
export function whenSaid(at: string, now: number): string {
  const then = Date.parse(at)
  const clock = clockOf.format(then)
  if (now - then < MINUTE) return text('time.justNow')
  if (now - then < HOUR) {
    return text('time.minutes', { count: Math.floor((now - then) / MINUTE) })
  }
  if (officeDay(then) === officeDay(now)) return text('time.today', { clock })
  if (officeDay(then) === officeDay(now - DAY)) return text('time.yesterday', { clock })
  if (now - then < 300 * DAY) return `${nearDay.format(then)} ${clock}`
  return farDay.format(then)
}

export type Due = { words: string; is: 'none' | 'later' | 'today' | 'late' }

/** Until when the office must act, if it must. Late and today are words, not only colours. */
export function dueSaid(at: string | null, now: number): Due {
  if (!at) return { words: text('time.noDue'), is: 'none' }
  const then = Date.parse(at)
  const clock = clockOf.format(then)
  if (then < now) return { words: text('time.late', { span: spanSaid(now - then) }), is: 'late' }
  const day = officeDay(then)
  if (day === officeDay(now)) return { words: text('time.dueToday', { clock }), is: 'today' }
  if (day === officeDay(now + DAY)) {
    return { words: text('time.dueTomorrow', { clock }), is: 'later' }
  }
  const words = then - now < 300 * DAY ? nearDay.format(then) : farDay.format(then)
  return { words, is: 'later' }
}

/** Date and clock in full, for where a figure must stand by itself: history, slip, print. */
export function fullySaid(at: string | number): string {
  const then = typeof at === 'number' ? at : Date.parse(at)
  return `${wholeDay.format(then)}, ${clockOf.format(then)}`
}

/** A calendar day, such as 1950-08-17, in words. */
export function daySaid(day: string): string {
  return wholeDay.format(Date.parse(`${day}T05:00:00Z`))
}

function spanSaid(span: number): string {
  if (span >= DAY) return text('time.days', { count: Math.floor(span / DAY) })
  if (span >= HOUR) return text('time.hours', { count: Math.floor(span / HOUR) })
  return text('time.minutesSpan', { count: Math.max(1, Math.floor(span / MINUTE)) })
}
