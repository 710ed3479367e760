import { type Budget, periodOf, untilNextPeriod } from './budget'
import type { Office } from './office'

const DAY = 24 * 60

/** What an address and all of them together may bring in a day (design §3). */
export function byteBudgets(office: Office, address: string): Budget[] {
  const period = periodOf(office.now(), DAY)
  const { bytesPerAddressAndDay, bytesPerDay } = office.limits
  // The day is part of the hash: nobody can tell later who came again on another day.
  const who = office.vault.term('address', `${period}|${address}`)
  return [
    { purpose: 'bytes', who, period, limit: bytesPerAddressAndDay },
    { purpose: 'bytes', who: 'office', period, limit: bytesPerDay },
  ]
}

/** Seconds to wait once they are spent: a phone may be on another network before the day is over. */
export function budgetPause(office: Office): number {
  return Math.min(untilNextPeriod(office.now(), DAY), 3600)
}

/** Seconds to wait for somebody to make room on the disk. */
export const DISK_PAUSE = 900
