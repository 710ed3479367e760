import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalogue, findService } from '#shared/services/catalogue'
import type { Service } from '#shared/services/define'
import { readAnswers } from '#shared/services/read-answers'
import { answered, leftToKtp, onBehalf, paperAnswered } from '../../../client/flow/answering'
import {
  firstUndone,
  isStepDone,
  nextStep,
  previousStep,
  stepsOf,
} from '../../../client/flow/steps'
import { freshDraft, id, services, take } from './walk'

const picks = fc.array(fc.nat(11), { minLength: 60, maxLength: 60 })
const business = findService('keterangan-usaha') as Service

describe('the way through a service', () => {
  it('reaches review whatever is answered or skipped, and what was given is read by the office', () => {
    fc.assert(
      fc.property(services, picks, (service, choices) => {
        let draft = freshDraft(service)
        let step = stepsOf(service, draft)[0]
        for (const pick of choices) {
          if (!step || step.kind === 'review') break
          draft = take(service, draft, step, pick)
          expect(isStepDone(step, draft)).toBe(true)
          step = nextStep(service, draft, step.id)
        }
        expect(step?.kind).toBe('review')
        expect(firstUndone(service, draft).kind).toBe('review')
        const read = readAnswers(service, draft.answers)
        expect('problems' in read && read.problems).toBe(false)
        expect(Object.keys(draft.papers).sort()).toEqual([...service.requirements].sort())
      }),
      { numRuns: 300 },
    )
  })

  it('leads back over the very steps it came', () => {
    fc.assert(
      fc.property(services, picks, (service, choices) => {
        let draft = freshDraft(service)
        let step = stepsOf(service, draft)[0]
        for (const pick of choices) {
          if (!step || step.kind === 'review') break
          draft = take(service, draft, step, pick)
          const next = nextStep(service, draft, step.id)
          expect(previousStep(service, draft, next.id)?.id).toBe(step.id)
          step = next
        }
      }),
    )
  })

  it.each(catalogue.map((service) => [service.id, service] as const))(
    'gives each step of %s an address of its own, fit for an address',
    (_, service) => {
      let draft = onBehalf(freshDraft(service), { for: 'other' })
      for (const step of stepsOf(service, draft)) draft = take(service, draft, step, 1)
      const ids = stepsOf(service, draft).map((step) => step.id)
      expect(new Set(ids).size).toBe(ids.length)
      for (const one of ids) expect(encodeURIComponent(one)).toBe(one)
    },
  )

  it('starts anew at what is undone where a step is asked no longer', () => {
    const draft = freshDraft(business)
    expect(nextStep(business, draft, 'ask-businessAddress').id).toBe('paper-ktp')
    expect(previousStep(business, draft, 'ask-businessAddress')?.id).toBe('review')
  })

  it('asks for the KTP before the name, and for the other papers last', () => {
    const ids = stepsOf(business, freshDraft(business)).map((step) => step.id)
    expect(ids.indexOf('paper-ktp')).toBeLessThan(ids.indexOf('ask-fullName'))
    expect(ids.at(-2)).toBe('paper-businessPhoto')
  })

  it('asks no NIK of somebody who left the name to the photo of the KTP', () => {
    const photographed = paperAnswered(business, freshDraft(business), 'ktp', {
      as: 'photo',
      ids: [id(9)],
    })
    expect(stepsOf(business, photographed).some((step) => step.id === 'ask-nik')).toBe(true)
    const left = leftToKtp(business, photographed)
    expect(stepsOf(business, left).some((step) => step.id === 'ask-nik')).toBe(false)
    expect(left.answers).toMatchObject({ fullName: { as: 'skipped' }, nik: { as: 'skipped' } })
  })

  it('asks who helps only where somebody does', () => {
    const ids = (draft = freshDraft(business)) => stepsOf(business, draft).map((step) => step.id)
    expect(ids()).not.toContain('helper')
    expect(ids(onBehalf(freshDraft(business), { for: 'other' }))).toContain('helper-name')
  })

  it('does not call a NIK of nine digits answered', () => {
    const draft = answered(business, freshDraft(business), 'nik', {
      as: 'digits',
      value: '330221410',
    })
    const step = stepsOf(business, draft).find((one) => one.id === 'ask-nik')
    expect(step && isStepDone(step, draft)).toBe(false)
  })

  it('asks for RT and RW of a place only where the phone’s position is not given', () => {
    const road = findService('jalan-rusak') as Service
    const ids = (answer: Parameters<typeof answered>[3]) =>
      stepsOf(road, answered(road, freshDraft(road), 'place', answer)).map((step) => step.id)
    expect(ids({ as: 'place' })).toContain('ask-place-rtrw')
    expect(ids({ as: 'place', point: { lat: -7.4, lon: 109.2, accuracy: 20 } })).not.toContain(
      'ask-place-rtrw',
    )
    expect(ids({ as: 'skipped' })).not.toContain('ask-place-landmark')
  })
})
