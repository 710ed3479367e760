import type { Calendar } from '#shared/domain/working-calendar'

export type Week = Calendar['week']
export type Hours = Week[number]

/** Another day's hours, the rest as it was. */
export function withDay(week: Week, day: number, hours: Hours): Week {
  return week.map((before, index) => (index === day ? hours : before)) as Week
}

/** Days, Monday being 0, that close before they open or name no hour. */
export function badDays(week: Week): number[] {
  return week.flatMap((hours, day) =>
    hours && !(hours.open && hours.close && hours.open < hours.close) ? [day] : [],
  )
}
