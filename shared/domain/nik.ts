import * as v from 'valibot'

/**
 * NIK, the 16-digit number on every KTP.
 *
 * Digits 7–12 hold the birth date as ddmmyy, with 40 added to the day for
 * women. We check the shape only: whether the person exists is Dukcapil's to
 * say, and an officer compares the number with the card anyway.
 */
export const Nik = v.pipe(
  v.string(),
  v.transform((typed) => typed.replace(/[\s.-]/g, '')),
  v.regex(/^\d{16}$/, 'nik.notSixteenDigits'),
  v.check(hasRealBirthDate, 'nik.birthDateImpossible'),
)

function hasRealBirthDate(nik: string): boolean {
  const written = Number(nik.slice(6, 8))
  const day = written > 40 ? written - 40 : written
  const month = Number(nik.slice(8, 10))
  return day >= 1 && day <= 31 && month >= 1 && month <= 12
}
