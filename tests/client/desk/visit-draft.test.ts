import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { catalogue, findService } from '#shared/services/catalogue'
import type { Service } from '#shared/services/define'
import { Visit } from '#shared/wire/desk'
import {
  newVisit,
  shownFields,
  type VisitDraft,
  visitOf,
} from '../../../client/screens/desk/visit/visit-draft'

function service(id: string): Service {
  const found = findService(id)
  if (!found) throw new Error(`the catalogue has no ${id}`)
  return found
}

const typed = (over: Partial<VisitDraft>): VisitDraft => ({ ...newVisit(), ...over })

describe('a visit at the counter', () => {
  it('becomes answers as the office reads them', () => {
    const draft = typed({
      fields: {
        fullName: ' Mbah Sarinah ',
        nik: '3302 2541 0755 0003',
        phone: '+62 812-3456-7890',
        'address.rt': '3',
        'address.rw': '002',
        atHome: 'yes',
        purpose: 'bank',
      },
      brought: ['ktp'],
    })
    const visit = visitOf(service('keterangan-usaha'), draft)
    expect(visit).toMatchObject({
      id: draft.id,
      channel: 'counter',
      answers: {
        fullName: { as: 'text', text: 'Mbah Sarinah' },
        nik: { as: 'digits', value: '3302254107550003' },
        phone: { as: 'digits', value: '6281234567890' },
        address: { as: 'address', rt: 3, rw: 2 },
        atHome: { as: 'yesNo', value: true },
        purpose: { as: 'choice', value: 'bank' },
      },
      papers: { ktp: { as: 'bring' }, kk: { as: 'notYet' } },
    })
    expect(v.is(Visit, visit)).toBe(true)
  })

  it('may leave out every question of every service: the officer is quick, the letter asks later', () => {
    for (const each of catalogue) {
      const visit = visitOf(each, typed({ service: each.id }))
      expect('problems' in visit ? visit.problems : visit.answers).toEqual({})
    }
  })

  it('names a number, a date or half an address that cannot be meant', () => {
    const wrong = visitOf(
      service('keterangan-kematian'),
      typed({ fields: { nik: 'tiga', deathDate: '31-2-2026', 'address.rt': '3' } }),
    )
    expect(wrong).toEqual({
      problems: [
        { field: 'nik', reason: 'numberBad' },
        { field: 'address', reason: 'rtRwBoth' },
        { field: 'deathDate', reason: 'dateBad' },
      ],
    })
  })

  it('asks on what was answered before', () => {
    const names = (fields: Record<string, string>) =>
      shownFields(service('keterangan-usaha'), typed({ fields })).map(({ name }) => name)
    expect(names({})).not.toContain('businessAddress')
    expect(names({ atHome: 'no' })).toContain('businessAddress')
  })

  it('keeps no answer to a question that is not asked any more', () => {
    const visit = visitOf(
      service('keterangan-usaha'),
      typed({ fields: { atHome: 'yes', 'businessAddress.rt': '1', 'businessAddress.rw': '1' } }),
    )
    expect('answers' in visit && visit.answers.businessAddress).toBeUndefined()
  })

  it('gives each form an id of its own', () => {
    expect(newVisit().id).not.toBe(newVisit().id)
  })
})

describe('a WhatsApp message', () => {
  const message = 'Pak, jalan depan pos ronda berlubang'

  it('is the story of a complaint', () => {
    const visit = visitOf(service('jalan-rusak'), typed({ channel: 'whatsapp', message }))
    expect(visit).toMatchObject({ answers: { story: { as: 'text', text: message } } })
    expect('note' in visit).toBe(false)
  })

  it('stands as a note where no question asks for it', () => {
    const visit = visitOf(
      service('legalisasi'),
      typed({ channel: 'whatsapp', message, note: 'Besok datang' }),
    )
    expect(visit).toMatchObject({ note: `Besok datang\n\n${message}` })
  })

  it('is left out when the visit came to the counter after all', () => {
    const visit = visitOf(service('jalan-rusak'), typed({ channel: 'counter', message }))
    expect(visit).toMatchObject({ answers: {} })
    expect('note' in visit).toBe(false)
  })
})
