import type { TextKey } from '../i18n/keys'
import { t } from '../i18n/texts'

/** Working hours of a working day at the office, rounded as people count. */
const HOURS_A_DAY = 8

/** How long something takes, in the largest unit that says it plainly. */
export function durationWords(minutes: number): string {
  const hours = minutes / 60
  if (hours < 1) return words('duration.minutes', minutes)
  if (hours < HOURS_A_DAY) return words('duration.hours', hours)
  return words('duration.days', hours / HOURS_A_DAY)
}

// Rounded up: a promise that is too long harms nobody.
const words = (key: TextKey, count: number) => t(key, { count: Math.ceil(count) })
