import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalogue, findService } from '#shared/services/catalogue'
import { officeValues, type Service } from '#shared/services/define'
import { fillIn, lackingFields, letterValues, usedFields } from '#shared/services/letter-values'
import type { Answers } from '#shared/wire/answers'
import { answersTo } from '../../fixtures/answers'

const letters = catalogue.filter(({ letter }) => letter)
const answered = fc
  .constantFrom(...letters)
  .chain((service) => fc.tuple(fc.constant(service), answersTo(service)))
const office = Object.fromEntries(officeValues.map((name) => [name, name.toUpperCase()]))
const usaha = findService('keterangan-usaha') as Service

/** The whole text of a letter and its forms, as it would be printed. */
function printed(service: Service, values: Record<string, string>): string {
  const sheets = [...(service.letter ? [service.letter] : []), ...(service.forms ?? [])]
  return sheets
    .flatMap(({ opening, rows, body, closing }) => [
      opening,
      ...rows.map(({ label, value }) => `${label}: ${value}`),
      ...body,
      closing,
    ])
    .map((text) => fillIn(text, { ...values, ...office }))
    .join('\n')
}

const answers: Answers = {
  fullName: { as: 'text', text: ' Mbah Sarinah ' },
  nik: { as: 'digits', value: '3302214101500001' },
  phone: { as: 'skipped' },
  address: { as: 'address', rt: 3, rw: 12, street: 'Jalan Kenanga' },
  businessKind: { as: 'choice', value: 'stall' },
  businessName: { as: 'attachment', id: '0b5cf4f0-0c4e-4f0a-9d60-3f0c7d5e1a11' },
  atHome: { as: 'yesNo', value: true },
  purpose: { as: 'choice', value: 'bank' },
}

describe('a letter', () => {
  it('leaves no gap once an officer has written out what it lacks', () => {
    fc.assert(
      fc.property(answered, ([service, given]) => {
        const copied = Object.fromEntries(
          lackingFields(service, given, {}).map((name) => [name, 'disalin']),
        )
        expect(lackingFields(service, given, copied)).toEqual([])
        expect(printed(service, letterValues(service, given, copied))).not.toMatch(/[{}]/)
      }),
    )
  })

  it('shows each gap while something is lacking', () => {
    fc.assert(
      fc.property(answered, ([service, given]) => {
        const text = printed(service, letterValues(service, given, {}))
        const gaps = [...text.matchAll(/{(\w+)}/g)].map(([, name]) => name)
        expect(new Set(gaps)).toEqual(new Set(lackingFields(service, given, {})))
      }),
    )
  })

  it('prints what was answered in official Indonesian', () => {
    const copied = { businessName: 'Warung Berkah', birthPlace: 'Banyumas', birthDate: '1-1-1950' }
    const text = printed(usaha, letterValues(usaha, answers, copied))
    expect(text).toContain('Nama: Mbah Sarinah')
    expect(text).toContain('Jalan Kenanga, RT 003 RW 012, Kelurahan KELURAHAN')
    expect(text).toContain('bidang perdagangan (warung atau toko) dengan nama Warung Berkah')
    expect(text).toContain('keperluan pembukaan rekening atau pengajuan pinjaman bank.')
  })

  it('takes the home for the business where that is its place', () => {
    expect(letterValues(usaha, answers, {}).businessAddress).toBe('Jalan Kenanga, RT 003 RW 012')
    const away: Answers = {
      ...answers,
      atHome: { as: 'yesNo', value: false },
      businessAddress: { as: 'address', rt: 1, rw: 2 },
    }
    expect(letterValues(usaha, away, {}).businessAddress).toBe('RT 001 RW 002')
  })

  it('takes the words where a choice says "other", and waits for an officer where they were spoken', () => {
    const other: Answers = { ...answers, purpose: { as: 'choice', value: 'other' } }
    const typed: Answers = { ...other, purposeWords: { as: 'text', text: 'ikut lelang' } }
    const spoken: Answers = {
      ...other,
      purposeWords: { as: 'attachment', id: '0b5cf4f0-0c4e-4f0a-9d60-3f0c7d5e1a12' },
    }
    expect(letterValues(usaha, typed, {}).purpose).toBe('ikut lelang')
    expect(lackingFields(usaha, spoken, {})).toContain('purpose')
    expect(letterValues(usaha, spoken, { purposeWords: 'ikut lelang' }).purpose).toBe('ikut lelang')
  })

  it("takes an officer's correction over the answer, but not an empty one", () => {
    expect(letterValues(usaha, answers, { fullName: 'SARINAH' }).fullName).toBe('SARINAH')
    expect(letterValues(usaha, answers, { fullName: '  ' }).fullName).toBe('Mbah Sarinah')
  })

  it('writes days as a letter does', () => {
    const death = findService('keterangan-kematian') as Service
    const values = letterValues(death, { deathDate: { as: 'date', value: '2025-08-17' } }, {})
    expect(values.deathDate).toBe('17 Agustus 2025')
  })

  it('lacks nothing where nothing is printed', () => {
    for (const service of catalogue.filter(({ letter }) => !letter)) {
      expect(usedFields(service)).toEqual([])
    }
  })
})
