import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { Nik } from '#shared/domain/nik'
import { aNik } from '../../fixtures/answers'

const reasonFor = (typed: string) => {
  const read = v.safeParse(Nik, typed)
  return read.success ? undefined : read.issues[0].message
}

describe('a NIK', () => {
  it('is handed back as sixteen digits, however it was spaced', () => {
    const spaced = aNik.chain((nik) =>
      fc
        .array(fc.constantFrom('', ' ', '.', '-'), { minLength: 16, maxLength: 16 })
        .map((gaps) => ({ nik, typed: [...nik].map((digit, n) => digit + gaps[n]).join('') })),
    )
    fc.assert(fc.property(spaced, ({ nik, typed }) => v.parse(Nik, typed) === nik))
  })

  it('is refused at any other length', () => {
    const lengths = fc.tuple(
      aNik,
      fc.nat(20).filter((length) => length !== 16),
    )
    fc.assert(
      fc.property(lengths, ([nik, length]) => {
        expect(reasonFor(nik.repeat(2).slice(0, length))).toBe('nik.notSixteenDigits')
      }),
    )
  })

  it('is refused with letters in it', () => {
    expect(reasonFor('33O2214101500001')).toBe('nik.notSixteenDigits')
    expect(reasonFor('３３０２２１４１０１５００００１')).toBe('nik.notSixteenDigits')
  })

  it('adds 40 to the day of a woman', () => {
    expect(reasonFor('3302214101500001')).toBeUndefined()
    expect(reasonFor('3302210101500001')).toBeUndefined()
    expect(reasonFor('3302217112500001')).toBeUndefined()
  })

  it.each(['00', '32', '40', '72', '99'])('has no birthday on a day written %s', (day) => {
    expect(reasonFor(`330221${day}01500001`)).toBe('nik.birthDateImpossible')
  })

  it.each(['00', '13', '99'])('has no birthday in month %s', (month) => {
    expect(reasonFor(`33022101${month}500001`)).toBe('nik.birthDateImpossible')
  })
})
