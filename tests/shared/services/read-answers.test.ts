import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { catalogue, findService } from '#shared/services/catalogue'
import type { Field, Service } from '#shared/services/define'
import { isAsked, isSkippable, readAnswer, readAnswers } from '#shared/services/read-answers'
import { type Answer, Answer as AnswerSchema, type Answers } from '#shared/wire/answers'
import { aNik, answersTo } from '../../fixtures/answers'

const services = fc.constantFrom(...catalogue)
const answered = services.chain((service) => fc.tuple(fc.constant(service), answersTo(service)))
const problemsOf = (service: Service, answers: Answers) => {
  const read = readAnswers(service, answers)
  return 'problems' in read ? read.problems : []
}
const usaha = findService('keterangan-usaha') as Service
const field = (name: string) => usaha.fields.find((one) => one.name === name) as Field

describe('reading answers', () => {
  it('takes everything a person can answer to any service', () => {
    fc.assert(
      fc.property(answered, ([service, answers]) => {
        expect(problemsOf(service, answers)).toEqual([])
      }),
    )
  })

  it('travels: whatever the screens produce is what the wire takes', () => {
    fc.assert(
      fc.property(answered, ([, answers]) =>
        Object.values(answers).every((answer) => v.is(AnswerSchema, answer)),
      ),
    )
  })

  it('changes nothing when it reads what it has read', () => {
    fc.assert(
      fc.property(answered, ([service, answers]) => {
        const once = readAnswers(service, answers)
        expect('answers' in once && readAnswers(service, once.answers)).toEqual(once)
      }),
    )
  })

  it('drops what was answered before its question went away', () => {
    fc.assert(
      fc.property(answered, ([service, answers]) => {
        const withLeftOver = { ...answers }
        for (const { name } of service.fields) withLeftOver[name] ??= { as: 'skipped' }
        const read = readAnswers(service, withLeftOver)
        if ('problems' in read) return
        for (const one of service.fields) {
          expect(one.name in read.answers).toBe(isAsked(one, read.answers))
        }
      }),
    )
  })

  it('misses every question that may not be skipped, and only those', () => {
    for (const service of catalogue) {
      const open = service.fields.filter((one) => !one.askWhen && !isSkippable(one))
      expect(problemsOf(service, {})).toEqual(
        open.map(({ name }) => ({ field: name, reason: 'field.missing' })),
      )
    }
  })

  it('never makes a person name, count, photograph, speak or point where they cannot', () => {
    const kinds = ['name', 'nik', 'phone', 'photo', 'voice', 'place']
    for (const { fields } of catalogue) {
      for (const one of fields) if (kinds.includes(one.kind)) expect(isSkippable(one)).toBe(true)
    }
  })

  it('names what it does not know', () => {
    const answers: Answers = { shoeSize: { as: 'number', value: 43 } }
    expect(problemsOf(usaha, answers)).toContainEqual({
      field: 'shoeSize',
      reason: 'field.unknown',
    })
  })

  it('never repeats what was typed, and never throws, however senseless it is', () => {
    const typed = 'rahasia-4711'
    const senseless: Answer[] = [
      { as: 'text', text: typed },
      { as: 'choice', value: typed },
      { as: 'digits', value: '4711' },
      { as: 'number', value: -4711 },
      { as: 'date', value: '4711-02-31' },
      { as: 'yesNo', value: true },
    ]
    const wild = fc.tuple(services, fc.array(fc.constantFrom(...senseless), { minLength: 20 }))
    fc.assert(
      fc.property(wild, ([service, picked]) => {
        const answers = Object.fromEntries(
          service.fields.map(({ name }, n) => [name, picked[n % picked.length] as Answer]),
        )
        expect(JSON.stringify(problemsOf(service, answers))).not.toContain('4711')
      }),
    )
  })
})

describe('reading one answer', () => {
  it('gives a NIK back as meant, spaces gone', () => {
    fc.assert(
      fc.property(aNik, (nik) => {
        const spaced = nik.replace(/(.{4})/g, '$1 ')
        const read = readAnswer(field('nik'), { as: 'digits', value: spaced })
        expect(read).toEqual({ answer: { as: 'digits', value: nik } })
      }),
    )
  })

  it.each<[string, Field, Answer, string]>([
    ['a NIK too short', field('nik'), { as: 'digits', value: '3302' }, 'nik.notSixteenDigits'],
    [
      'a NIK of nobody',
      field('nik'),
      { as: 'digits', value: '3302219913500001' },
      'nik.birthDateImpossible',
    ],
    [
      'a phone number too short',
      field('phone'),
      { as: 'digits', value: '0812' },
      'phone.malformed',
    ],
    [
      'a phone number of no network',
      field('phone'),
      { as: 'digits', value: '33022141015' },
      'phone.malformed',
    ],
    [
      'a choice that is none',
      field('businessKind'),
      { as: 'choice', value: 'bank' },
      'choice.unknown',
    ],
    [
      'a sentence picked where none is offered',
      field('businessWords'),
      { as: 'choice', value: 'stall' },
      'choice.unknown',
    ],
    ['words for a number', field('nik'), { as: 'text', text: 'tiga tiga' }, 'field.wrongKind'],
    ['nothing but spaces', field('fullName'), { as: 'text', text: '  ' }, 'field.missing'],
    ['a skipped question of need', field('businessKind'), { as: 'skipped' }, 'field.missing'],
    [
      'a day that is in no calendar',
      { name: 'day', kind: 'date', era: 'any' },
      { as: 'date', value: '2025-02-30' },
      'date.impossible',
    ],
    [
      'fewer than there can be',
      { name: 'copies', kind: 'number', min: 1, max: 20 },
      { as: 'number', value: 0 },
      'number.outOfRange',
    ],
    [
      'more than there can be',
      { name: 'copies', kind: 'number', min: 1, max: 20 },
      { as: 'number', value: 21 },
      'number.outOfRange',
    ],
  ])('refuses %s', (_, question, answer, reason) => {
    expect(readAnswer(question, answer)).toEqual({ reason })
  })

  it('takes the 29th of February in the years that have one', () => {
    const day: Field = { name: 'day', kind: 'date', era: 'past' }
    expect(readAnswer(day, { as: 'date', value: '2024-02-29' })).toHaveProperty('answer')
    expect(readAnswer(day, { as: 'date', value: '2023-02-29' })).toHaveProperty('reason')
  })

  it('does not judge past and future, since a clock may be wrong by a year', () => {
    const born: Field = { name: 'born', kind: 'date', era: 'past' }
    expect(readAnswer(born, { as: 'date', value: '2999-01-01' })).toHaveProperty('answer')
  })
})

describe('a condition', () => {
  const elsewhere = field('businessAddress')

  it('holds only for the very answer it names', () => {
    expect(isAsked(elsewhere, { atHome: { as: 'yesNo', value: false } })).toBe(true)
    expect(isAsked(elsewhere, { atHome: { as: 'yesNo', value: true } })).toBe(false)
    expect(isAsked(elsewhere, { atHome: { as: 'choice', value: 'false' } })).toBe(false)
    expect(isAsked(elsewhere, { atHome: { as: 'skipped' } })).toBe(false)
    expect(isAsked(elsewhere, {})).toBe(false)
  })
})
