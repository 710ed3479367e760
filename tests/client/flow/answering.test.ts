import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findService } from '#shared/services/catalogue'
import type { Service } from '#shared/services/define'
import { isAsked } from '#shared/services/read-answers'
import type { Draft, DraftAttachment } from '../../../client/db/draft'
import {
  answered,
  fileForgotten,
  leftToKtp,
  onBehalf,
  paperAnswered,
  unusedAttachments,
} from '../../../client/flow/answering'
import { stepsOf } from '../../../client/flow/steps'
import { freshDraft, goodAnswer, id, services, take } from './walk'

const business = findService('keterangan-usaha') as Service

describe('answering', () => {
  it('drops an answer when its question is no longer asked', () => {
    let draft = answered(business, freshDraft(business), 'atHome', { as: 'yesNo', value: false })
    draft = answered(business, draft, 'businessAddress', { as: 'address', rt: 1, rw: 2 })
    draft = answered(business, draft, 'purpose', { as: 'choice', value: 'bank' })
    draft = answered(business, draft, 'atHome', { as: 'yesNo', value: true })
    expect(draft.answers).toEqual({
      atHome: { as: 'yesNo', value: true },
      purpose: { as: 'choice', value: 'bank' },
    })
  })

  it('never keeps an answer to a question that is not asked, however often minds change', () => {
    const changes = fc.array(fc.tuple(fc.nat(30), fc.nat(11)), { maxLength: 60 })
    fc.assert(
      fc.property(services, changes, (service, list) => {
        let draft = freshDraft(service)
        for (const [at, pick] of list) {
          const steps = stepsOf(service, draft)
          const step = steps[at % steps.length]
          if (step) draft = take(service, draft, step, pick)
        }
        for (const name of Object.keys(draft.answers)) {
          const field = service.fields.find((one) => one.name === name)
          expect(field && isAsked(field, draft.answers)).toBe(true)
        }
      }),
    )
  })

  it('keeps every other answer', () => {
    let draft = freshDraft(business)
    for (const field of business.fields) {
      draft = answered(business, draft, field.name, goodAnswer(field, 1, draft))
    }
    const before = draft.answers
    draft = answered(business, draft, 'fullName', { as: 'text', text: 'Mbah Karto' })
    expect(draft.answers).toEqual({ ...before, fullName: { as: 'text', text: 'Mbah Karto' } })
  })

  it('asks for the name again when the KTP’s photo that held it is gone', () => {
    let draft = paperAnswered(business, freshDraft(business), 'ktp', { as: 'photo', ids: [id(9)] })
    draft = leftToKtp(business, draft)
    draft = paperAnswered(business, draft, 'ktp', { as: 'bring' })
    expect(draft.answers).toEqual({})
    expect(stepsOf(business, draft).some((step) => step.id === 'ask-nik')).toBe(true)
  })

  it('keeps a spoken name when the KTP’s photo is gone', () => {
    let draft = paperAnswered(business, freshDraft(business), 'ktp', { as: 'photo', ids: [id(9)] })
    draft = answered(business, draft, 'fullName', { as: 'attachment', id: id(8) })
    draft = paperAnswered(business, draft, 'ktp', { as: 'notYet' })
    expect(draft.answers.fullName).toEqual({ as: 'attachment', id: id(8) })
  })

  it('finds the photos and recordings that nothing names any longer', () => {
    const draft = withFiles()
    const unused = { ...draft, attachments: [...draft.attachments, fileOf(id(6))] }
    expect(unusedAttachments(unused)).toEqual([id(6)])
  })

  it('takes back what names a lost file, and nothing else', () => {
    const draft = withFiles()
    const without = (n: number) => fileForgotten(business, draft, id(n))
    expect(without(1).onBehalf).toEqual({ for: 'other', helperIs: 'family' })
    expect(without(2).papers.ktp).toEqual({ as: 'photo', ids: [id(3)] })
    expect(without(4).answers).not.toHaveProperty('fullName')
    expect(without(5).answers.address).toEqual({ as: 'address', rt: 1, rw: 1 })
    for (const n of [1, 2, 3, 4, 5]) {
      expect(without(n).attachments.map((one) => one.id)).not.toContain(id(n))
      expect(unusedAttachments(without(n))).toEqual([])
    }
    const noKtp = fileForgotten(business, without(2), id(3))
    expect(noKtp.papers).not.toHaveProperty('ktp')
    expect(fileForgotten(business, draft, id(7))).toEqual(draft)
  })
})

/** Every way in which a draft names a file. */
function withFiles(): Draft {
  let draft = freshDraft(business)
  draft = onBehalf(draft, { for: 'other', helperIs: 'family', helperVoice: id(1) })
  draft = paperAnswered(business, draft, 'ktp', { as: 'photo', ids: [id(2), id(3)] })
  draft = answered(business, draft, 'fullName', { as: 'attachment', id: id(4) })
  draft = answered(business, draft, 'address', { as: 'address', rt: 1, rw: 1, voice: id(5) })
  return { ...draft, attachments: [1, 2, 3, 4, 5].map((n) => fileOf(id(n))) }
}

function fileOf(of: string): DraftAttachment {
  return { id: of, field: 'x', kind: 'photo', mime: 'image/jpeg', bytes: 1 }
}
