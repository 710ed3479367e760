import { describe, expect, it } from 'vitest'
import { banyumasCalendar, officeDay } from '#shared/domain/working-calendar'
import { catalogue, findService } from '#shared/services/catalogue'
import type { Service } from '#shared/services/define'
import { dueAt, ownerOf, sopHours } from '#shared/services/promise'

const service = (id: string) => findService(id) as Service
/** A Monday, 08:00 in Banyumas. */
const monday = Date.parse('2025-01-06T01:00:00Z')
const due = (id: string) => new Date(dueAt(service(id), banyumasCalendar, monday)).toISOString()

describe('the promised time', () => {
  it('of an ordinary letter is the hours of its SOP, within the office hours', () => {
    expect(sopHours(service('keterangan-domisili'))).toBe(8)
    // Until 15:30 pass seven and a half hours; the last half hour is Tuesday's, from 07:15.
    expect(due('keterangan-domisili')).toBe('2025-01-07T00:45:00.000Z')
  })

  it('of a complaint is its class, in working days, to closing time', () => {
    expect(due('kesehatan')).toBe('2025-01-08T08:30:00.000Z')
    expect(due('pelayanan')).toBe('2025-01-13T08:30:00.000Z')
  })

  it('never comes before the SOP can be through', () => {
    for (const one of catalogue) {
      const whole = dueAt(one, banyumasCalendar, monday)
      expect(whole, one.id).toBeGreaterThan(monday)
      if (one.complaint) {
        const hours = one.complaint.class * 8
        expect(sopHours(one), one.id).toBeLessThanOrEqual(hours)
        expect(one.promisedMinutes, one.id).toBe(hours * 60)
      }
    }
  })

  it('counts from the next opening for what comes at night', () => {
    const night = Date.parse('2025-01-04T15:00:00Z')
    const at = dueAt(service('pertanyaan'), banyumasCalendar, night)
    expect(officeDay(at)).toBe('2025-01-06')
  })
})

describe('whose a complaint is', () => {
  it('follows what was answered', () => {
    const road = service('jalan-rusak')
    expect(ownerOf(road, { roadKind: { as: 'choice', value: 'alley' } })).toBe('rt')
    expect(ownerOf(road, { roadKind: { as: 'choice', value: 'street' } })).toBe('kelurahan')
    expect(ownerOf(road, { roadKind: { as: 'choice', value: 'mainRoad' } })).toBe('publicWorks')
  })

  it('is the category’s where nothing tells more', () => {
    expect(ownerOf(service('jalan-rusak'), {})).toBe('kelurahan')
    expect(ownerOf(service('keamanan'), {})).toBe('police')
  })

  it('is nobody’s for what is no complaint', () => {
    expect(ownerOf(service('keterangan-usaha'), {})).toBeUndefined()
  })
})
