import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { catalogue } from '#shared/services/catalogue'
import { lifeEvents } from '#shared/services/define'
import { nextStep, type Step, stepsOf } from '../../../client/flow/steps'
import { chooseLanguage } from '../../../client/i18n/language'
import { loadResidentTexts } from '../../../client/i18n/texts'
import { boundsOf } from '../../../client/screens/apply/ask-date'
import { servicesOf } from '../../../client/screens/apply/life-events'
import { reviewPages } from '../../../client/screens/apply/review-pages'
import { reviewItems } from '../../../client/screens/apply/review-rows'
import { durationWords } from '../../../client/screens/duration'
import { screenRoutes } from '../../../client/screens/registry'
import { match } from '../../../client/screens/routes'
import { screenNames } from '../../../client/screens/screen-names'
import { cutWords } from '../../../client/screens/track/cut-words'
import { freshDraft, services, take } from '../flow/walk'

beforeAll(async () => {
  await loadResidentTexts('id')
  chooseLanguage('id')
})

describe('the registry', () => {
  it('names each screen once, and every screen of a phone', () => {
    const listed = screenRoutes.flatMap(({ screens }) => screens)
    expect(new Set(listed).size).toBe(listed.length)
    const kioskOnly = ['kiosk-home']
    expect([...listed].sort()).toEqual(
      screenNames.filter((name) => !kioskOnly.includes(name)).sort(),
    )
  })

  it('opens the route that fits, names and all', () => {
    expect(match('/isi/abc/ask-nik', '/isi/:draft/:step')).toEqual({
      draft: 'abc',
      step: 'ask-nik',
    })
    expect(match('/kabar/1/lengkapi', '/kabar/:id/lengkapi/:step?')).toEqual({ id: '1' })
    expect(match('/kabar/1/lengkapi/paper-kk', '/kabar/:id/lengkapi/:step?')).toEqual({
      id: '1',
      step: 'paper-kk',
    })
    expect(match('/kabar', '/kabar/:id')).toBe(undefined)
    expect(match('/kabar/1/x', '/kabar/:id')).toBe(undefined)
  })

  it('lets no address with a fixed name be taken by one with any', () => {
    const fixed = screenRoutes.filter(({ path }) => !path.includes(':'))
    for (const { path } of fixed) {
      expect(screenRoutes.find((route) => match(path, route.path))?.path).toBe(path)
    }
  })
})

describe('life events', () => {
  it('lead to every letter', () => {
    const reached = new Set(lifeEvents.flatMap((event) => servicesOf(event).map(({ id }) => id)))
    const letters = catalogue.filter(({ kind }) => kind === 'letter' || kind === 'legalisation')
    expect(letters.filter(({ id }) => !reached.has(id))).toEqual([])
  })

  it('that are none lead nowhere', () => {
    expect(servicesOf('constructor')).toEqual([])
  })
})

describe('the review', () => {
  it('shows every answer once, never more than six rows on a page', () => {
    fc.assert(
      fc.property(
        services,
        fc.array(fc.nat(11), { minLength: 60, maxLength: 60 }),
        (service, picks) => {
          let draft = freshDraft(service)
          let step = stepsOf(service, draft)[0] as Step
          for (const pick of picks) {
            if (step.kind === 'review') break
            draft = take(service, draft, step, pick)
            step = nextStep(service, draft, step.id)
          }
          const items = reviewItems(service, draft)
          const pages = reviewPages(items)
          expect(pages.flat()).toEqual(items)
          expect(pages.every((page) => page.length >= 1 && page.length <= 6)).toBe(true)
          const asked = service.fields.filter(({ name }) => draft.answers[name])
          for (const { name } of asked) {
            const isShown = items.some(({ step: of }) => of === `ask-${name}`)
            const isOnKtp = name === 'nik' && draft.answers.nik?.as === 'skipped'
            expect(isShown || isOnKtp).toBe(true)
          }
        },
      ),
    )
  })
})

describe('words of an officer', () => {
  it('are cut between words, and none is lost', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 600 }),
        fc.integer({ min: 10, max: 200 }),
        (text, letters) => {
          const pieces = cutWords(text, letters)
          const words = text.split(/\s+/).filter(Boolean)
          expect(pieces.join(' ').split(' ').filter(Boolean)).toEqual(words)
          const longest = Math.max(0, ...words.map(({ length }) => length))
          expect(pieces.every(({ length }) => length <= Math.max(letters, longest))).toBe(true)
        },
      ),
    )
  })
})

describe('how long something takes', () => {
  it.each([
    [15, '15 menit'],
    [60, '1 jam'],
    [200, '4 jam'],
    [8 * 60, '1 hari kerja'],
    [60 * 8 * 60, '60 hari kerja'],
  ])('%i minutes is %s', (minutes, words) => {
    expect(durationWords(minutes)).toBe(words)
  })
})

describe('the days that may be given', () => {
  const now = Date.parse('2026-11-24T03:00:00Z')

  it('allow for a clock that is wrong by a year', () => {
    expect(boundsOf('past', now).max > '2027-11-23').toBe(true)
    expect(boundsOf('future', now).min < '2025-11-25').toBe(true)
  })

  it('reach back to whoever is alive', () => {
    expect(boundsOf('past', now).min).toBe('1900-01-01')
    expect(boundsOf('any', now).min).toBe('1900-01-01')
  })
})
