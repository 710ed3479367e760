import { describe, expect, it } from 'vitest'
import { catalogue } from '#shared/services/catalogue'
import { findServices } from '../../../client/screens/desk/visit/find-services'

const first = (typed: string) => findServices(typed)[0]?.id

describe('finding a service by typing', () => {
  it.each([
    ['sktm', 'keterangan-tidak-mampu'],
    ['sku', 'keterangan-usaha'],
    ['skck', 'pengantar-skck'],
    ['domisili', 'keterangan-domisili'],
    ['bayi', 'keterangan-kelahiran'],
    ['kematian', 'keterangan-kematian'],
    ['jalan', 'jalan-rusak'],
    ['legal', 'legalisasi'],
    ['ket usa', 'keterangan-usaha'],
  ])('%s leads to %s', (typed, id) => expect(first(typed)).toBe(id))

  it('shows all before anything is typed, and none for nonsense', () => {
    expect(findServices('')).toHaveLength(catalogue.length)
    expect(findServices('zzz')).toEqual([])
  })
})
