import { keyOf } from '../i18n/keys'
import { t } from '../i18n/texts'

// Dates are written with `id` in both languages: Chromium has no Javanese and would print English.
// The months are the same in both; the days of the week are texts.
const zone = 'Asia/Jakarta'
const longDay = new Intl.DateTimeFormat('id', { dateStyle: 'long', timeZone: zone })
const shortDay = new Intl.DateTimeFormat('id', { day: 'numeric', month: 'short', timeZone: zone })
const clock = new Intl.DateTimeFormat('id', { hour: '2-digit', minute: '2-digit', timeZone: zone })

/** As it is said: 17 Agustus 2026. Takes an instant, or a day as yyyy-mm-dd. */
export function dateWords(at: number | string): string {
  return longDay.format(new Date(at))
}

/** Short, for lists: 17 Agu. */
export function shortDateWords(at: number | string): string {
  return shortDay.format(new Date(at))
}

/** The office's clock: 07.15. */
export function clockWords(at: number | string): string {
  return clock.format(new Date(at))
}

/** The day of the week in the resident's own language; Monday is 0. */
export function weekdayWords(weekday: number): string {
  return t(keyOf('weekdays', weekday + 1))
}

/** Twelve short names, January first. */
export function monthNames(): string[] {
  return Array.from({ length: 12 }, (_, month) => t(keyOf('months', 'short', month + 1)))
}
