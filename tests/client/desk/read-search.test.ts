import { describe, expect, it } from 'vitest'
import { makeCode, spaced } from '#shared/domain/ticket'
import { readSearch } from '../../../client/screens/desk/inbox/read-search'

const code = makeCode((bytes) => new Uint8Array(bytes).map((_, index) => index * 7 + 3))

describe('searching by what an officer types', () => {
  it('finds a ticket number, spaced or not', () => {
    expect(readSearch(code)).toEqual({ search: { code } })
    expect(readSearch(` ${spaced(code)} `)).toEqual({ search: { code } })
  })

  it('says that a ticket number is mistyped instead of finding nothing', () => {
    const last = (Number(code.at(-1)) + 1) % 10
    expect(readSearch(code.slice(0, 9) + last)).toEqual({ problem: 'badCode' })
    expect(readSearch(code.slice(0, 9))).toEqual({ problem: 'badCode' })
  })

  it('finds a NIK as it stands on the card, and names one that lacks a digit', () => {
    expect(readSearch('3302 2541 0755 0003')).toEqual({ search: { nik: '3302254107550003' } })
    expect(readSearch('330225410755000')).toEqual({ problem: 'badNik' })
  })

  it.each([
    '3/2',
    '003/002',
    'RT 3 RW 2',
    'rt 03/rw 02',
    'RT3/RW2',
    'rt.3 rw.2',
    'Rt 3 / Rw 2',
    '3 2',
  ])('reads %s as RT 3, RW 2', (typed) => {
    expect(readSearch(typed)).toEqual({ search: { rt: 3, rw: 2 } })
  })

  it('reads one of the two alone', () => {
    expect(readSearch('RT 4')).toEqual({ search: { rt: 4 } })
    expect(readSearch('rw 12')).toEqual({ search: { rw: 12 } })
  })

  it('takes everything else for a name, and nothing for no search', () => {
    expect(readSearch(' Mbah  Sarinah ')).toEqual({ search: { name: 'Mbah Sarinah' } })
    expect(readSearch('Artika')).toEqual({ search: { name: 'Artika' } })
    expect(readSearch('  ')).toBeUndefined()
  })
})
