/**
 * A date from what was given for day, month and year, as yyyy-mm-dd; undefined where there is no
 * such day, or it lies outside `min` and `max` (both included).
 */
export function readDate(
  parts: { day: string; month: string; year: string },
  min: string,
  max: string,
): string | undefined {
  const [day, month, year] = [Number(parts.day), Number(parts.month), Number(parts.year)]
  if (parts.year.length !== 4 || month < 1 || month > 12 || day < 1) return undefined
  // Day 0 of the next month is the last one of this; UTC, so that no summer time can bend it.
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate()
  if (day > lastDay) return undefined
  const date = `${parts.year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return date >= min && date <= max ? date : undefined
}
