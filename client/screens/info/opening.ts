import {
  banyumasCalendar,
  type Calendar,
  hoursOf,
  isOpen,
  nextOpening,
  officeDay,
} from '#shared/domain/working-calendar'
import type { PublicOffice } from '#shared/wire/office'
import type { Sayable } from '../../voice/say'
import { clockWords, dateWords, weekdayWords } from '../dates'

const DAY = 24 * 60 * 60_000

/** The office's own calendar, or the usual hours of Banyumas until the office was heard of. */
export function calendarOf(office: PublicOffice | 'asking' | undefined): Calendar {
  return office && office !== 'asking' ? office.calendar : banyumasCalendar
}

/** Whether it is open now, and until or from when, in one sentence. */
export function openingNow(calendar: Calendar, now: number): { isOpen: boolean; text: Sayable } {
  const today = hoursOf(calendar, now)
  if (today && isOpen(calendar, now)) {
    return {
      isOpen: true,
      text: { key: 'hours.openUntil', params: { time: clockWords(today.close) } },
    }
  }
  const next = nextOpening(calendar, now)
  if (next === undefined) return { isOpen: false, text: 'hours.unknown' }
  const time = clockWords(next)
  const day = officeDay(next)
  if (day === officeDay(now)) {
    return { isOpen: false, text: { key: 'hours.opensToday', params: { time } } }
  }
  if (day === officeDay(now + DAY)) {
    return { isOpen: false, text: { key: 'hours.opensTomorrow', params: { time } } }
  }
  return {
    isOpen: false,
    text:
      next - now < 6 * DAY
        ? { key: 'hours.opensOn', params: { day: weekdayWords(weekdayOf(next)), time } }
        : { key: 'hours.opensDate', params: { date: dateWords(next), time } },
  }
}

/** The week that holds now, days of the same hours in one line: Monday to Thursday, Friday, closed. */
export function weekLines(calendar: Calendar, now: number): Sayable[] {
  const today = officeDay(now)
  const { week } = calendar.periods.find(({ from, to }) => from <= today && today <= to) ?? calendar
  const lines: { from: number; to: number; open: string; close: string }[] = []
  week.forEach((hours, day) => {
    const last = lines.at(-1)
    const { open = '', close = '' } = hours ?? {}
    if (last && last.open === open && last.close === close && last.to === day - 1) last.to = day
    else lines.push({ from: day, to: day, open, close })
  })
  return lines.map(({ from, to, open, close }) => {
    const day = from === to ? weekdayWords(from) : `${weekdayWords(from)}–${weekdayWords(to)}`
    return open
      ? { key: 'hours.day', params: { day, open: dotted(open), close: dotted(close) } }
      : { key: 'hours.dayClosed', params: { day } }
  })
}

/** Monday is 0, by the office's clock. */
function weekdayOf(at: number): number {
  return (new Date(`${officeDay(at)}T00:00:00Z`).getUTCDay() + 6) % 7
}

/** As a clock is written in Indonesia: 07.15. */
const dotted = (clock: string) => clock.replace(':', '.')
