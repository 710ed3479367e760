/** A month of a year; January is 1. */
export type Month = { year: number; month: number }

const named = new Intl.DateTimeFormat('id', { month: 'long', year: 'numeric', timeZone: 'UTC' })
const monthOnly = new Intl.DateTimeFormat('id', { month: 'long', timeZone: 'UTC' })

/** Reads `2026-11`; undefined where it is no month. */
export function readMonth(said: string): Month | undefined {
  const found = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(said)
  return found ? { year: Number(found[1]), month: Number(found[2]) } : undefined
}

export const monthSaid = ({ year, month }: Month) => named.format(Date.UTC(year, month - 1, 1))

export const monthNames = Array.from({ length: 12 }, (_, index) =>
  monthOnly.format(Date.UTC(2026, index, 1)),
)

export const monthBefore = ({ year, month }: Month): Month =>
  month === 1 ? { year: year - 1, month: 12 } : { year, month: month - 1 }

export const monthAfter = ({ year, month }: Month): Month =>
  month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 }

export const isBefore = (a: Month, b: Month) => a.year * 12 + a.month < b.year * 12 + b.month

export const monthPath = ({ year, month }: Month) =>
  `/petugas/bulanan?bulan=${year}-${String(month).padStart(2, '0')}`
