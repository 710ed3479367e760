import { describe, expect, it } from 'vitest'
import { findService } from '#shared/services/catalogue'
import { lackingFields } from '#shared/services/letter-values'
import type { Answers } from '#shared/wire/answers'
import type { DeskCase } from '#shared/wire/desk'
import { copiedOf, copyFields } from '../../../client/screens/desk/case/copy-fields'

const voice = '0b8f8a52-6a2b-4f6a-9d49-0e54f7a0b6de'

const spoken: Answers = {
  fullName: { as: 'attachment', id: voice },
  nik: { as: 'digits', value: '3302254107550003' },
  address: { as: 'address', rt: 3, rw: 2, street: 'Gang Melati' },
  businessKind: { as: 'choice', value: 'stall' },
  businessName: { as: 'text', text: 'Warung Sarinah' },
  atHome: { as: 'yesNo', value: true },
  purpose: { as: 'choice', value: 'bank' },
}

/** A case of the business letter; say only what your test is about. */
function aCase(over: Partial<DeskCase> = {}): DeskCase {
  const service = findService('keterangan-usaha')
  if (!service) throw new Error('the catalogue has no business letter')
  const made = {
    service: service.id,
    answers: spoken,
    copied: {},
    ...over,
  }
  return {
    id: 'case',
    register: '0001',
    code: '4821093751',
    kind: 'letter',
    channel: 'phone',
    stage: 'checking',
    rev: 2,
    rt: 3,
    rw: 2,
    receivedAt: '2026-11-24T02:00:00.000Z',
    updatedAt: '2026-11-24T02:00:00.000Z',
    dueAt: null,
    filesMissing: 0,
    isNew: false,
    papers: {},
    onBehalf: { for: 'self' },
    language: 'id',
    anonymous: false,
    attachments: [],
    events: [],
    lacking: lackingFields(service, made.answers, made.copied),
    ...made,
  }
}

describe('salin', () => {
  it('shows every field that the letter prints, with what the resident answered', () => {
    const fields = copyFields(aCase())
    const answered = Object.fromEntries(fields.map(({ name, answered: said }) => [name, said]))
    expect(answered.nik).toBe('3302254107550003')
    expect(answered.address).toBe('Gang Melati, RT 003 RW 002')
    expect(answered.businessKind).toBe('perdagangan (warung atau toko)')
    expect(answered.fullName).toBe('')
    expect(answered.birthPlace).toBe('')
  })

  it('lists all that the office says is lacking', () => {
    const found = aCase()
    const names = copyFields(found).map(({ name }) => name)
    expect(found.lacking).toContain('fullName')
    expect(names).toEqual(expect.arrayContaining(found.lacking))
  })

  it('asks for the words of a voice that no letter prints', () => {
    const question = aCase({
      service: 'pertanyaan',
      kind: 'question',
      answers: { story: { as: 'attachment', id: voice } },
      lacking: [],
    })
    expect(copyFields(question).map(({ name }) => name)).toEqual(['story'])
  })

  it('asks once for a purpose that was spoken, under the name that the letter prints', () => {
    const found = aCase({
      answers: {
        ...spoken,
        purpose: { as: 'choice', value: 'other' },
        purposeWords: { as: 'attachment', id: voice },
      },
    })
    const names = copyFields(found).map(({ name }) => name)
    expect(names).toContain('purpose')
    expect(names).not.toContain('purposeWords')
  })

  it('saves only what differs from the answer, and takes a correction back', () => {
    const fields = copyFields(aCase({ copied: { businessName: 'Warung Lama', sex: 'Perempuan' } }))
    expect(copiedOf(fields, { fullName: ' SARINAH ', businessName: 'Warung Sarinah' })).toEqual({
      fullName: 'SARINAH',
      businessName: '',
      sex: 'Perempuan',
    })
  })

  it('leaves nothing lacking once every field is filled in', () => {
    const found = aCase()
    const fields = copyFields(found)
    const typed = Object.fromEntries(fields.map(({ name, answered }) => [name, answered || 'x']))
    const service = findService(found.service)
    expect(service && lackingFields(service, found.answers, copiedOf(fields, typed))).toEqual([])
  })
})
