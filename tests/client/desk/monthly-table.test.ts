import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { channels } from '#shared/wire/desk'
import { csvOf, monthlyTable } from '../../../client/screens/desk/monthly/monthly-table'

const rows = fc.array(
  fc.record({
    group: fc.constantFrom('pelayananUmum', 'pusatInformasi', 'pengaduan'),
    service: fc.constantFrom('keterangan-usaha', 'pertanyaan', 'jalan-rusak', 'legalisasi'),
    byChannel: fc.dictionary(fc.constantFrom(...channels), fc.nat(500), { noNullPrototype: true }),
    total: fc.nat(),
  }),
  { maxLength: 12 },
)

describe('the monthly table', () => {
  it('adds up both ways, whatever the figures', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const table = monthlyTable({ rows: given })
        const single = given.flatMap(({ byChannel }) => Object.values(byChannel))
        expect(table.total).toBe(single.reduce((sum, figure) => sum + figure, 0))
        expect(table.groups.reduce((sum, group) => sum + group.total, 0)).toBe(table.total)
        expect(channels.reduce((sum, name) => sum + table.byChannel[name], 0)).toBe(table.total)
      }),
    )
  })

  it('shows the three services of the study even in a month without one', () => {
    expect(monthlyTable({ rows: [] }).groups.map(({ group }) => group)).toEqual([
      'pelayananUmum',
      'pusatInformasi',
      'pengaduan',
    ])
  })
})

describe('the file for a spreadsheet', () => {
  it('quotes what would break a column', () => {
    expect(csvOf([['Surat "baru", dua', 3]])).toBe('\uFEFF"Surat ""baru"", dua","3"\r\n')
  })

  it.each(['=1+1', '+62', '-1', '@SUM(A1)'])('lets no cell begin as the formula %s', (cell) => {
    expect(csvOf([[cell]])).toBe(`\uFEFF"'${cell}"\r\n`)
  })
})
