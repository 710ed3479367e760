const months = [
  ['jan', 'januari'],
  ['feb', 'februari', 'pebruari'],
  ['mar', 'maret'],
  ['apr', 'april'],
  ['mei', 'may'],
  ['jun', 'juni'],
  ['jul', 'juli'],
  ['agu', 'agustus', 'ags', 'agt'],
  ['sep', 'september', 'sept'],
  ['okt', 'oktober'],
  ['nov', 'november', 'nopember'],
  ['des', 'desember'],
]

/**
 * A date as an officer types it from a card: 17-8-1950, 17/08/1950, 17081950, 17 Agustus 1950. Day
 * first always: an old PC's own date box may put the month first. Undefined where there is no such day.
 */
export function readDay(typed: string): string | undefined {
  const said = typed.trim().toLowerCase()
  const numbers =
    /^(\d{1,2})[\s./-]+(\d{1,2})[\s./-]+(\d{4})$/.exec(said) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(said)
  if (numbers) return dayOf(Number(numbers[1]), Number(numbers[2]), Number(numbers[3]))
  const words = /^(\d{1,2})[\s./-]+([a-z]+)[\s./-]+(\d{4})$/.exec(said)
  if (!words) return undefined
  const month = months.findIndex((names) => names.includes(words[2] ?? '')) + 1
  return dayOf(Number(words[1]), month, Number(words[3]))
}

/** The birthday and sex that a NIK holds; a century is chosen so that nobody is born tomorrow. */
export function birthOf(
  nik: string,
  today: string,
): { day: string; isFemale: boolean } | undefined {
  if (!/^\d{16}$/.test(nik)) return undefined
  const written = Number(nik.slice(6, 8))
  const isFemale = written > 40
  const year = 2000 + Number(nik.slice(10, 12))
  const inYear = (full: number) =>
    dayOf(isFemale ? written - 40 : written, Number(nik.slice(8, 10)), full)
  const day = inYear(year)
  if (day && day <= today) return { day, isFemale }
  const earlier = inYear(year - 100)
  return earlier ? { day: earlier, isFemale } : undefined
}

function dayOf(day: number, month: number, year: number): string | undefined {
  if (month < 1 || month > 12 || day < 1 || year < 1900 || year > 2100) return undefined
  // Day 0 of the next month is the last one of this.
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
