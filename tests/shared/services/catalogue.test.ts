import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import desk from '#locales/id/desk.json'
import stageTexts from '#locales/id/stages.json'
import { moves, stages } from '#shared/domain/stages'
import { catalogue, findService } from '#shared/services/catalogue'
import {
  lifeEvents,
  owners,
  paperFields,
  requirementIds,
  type Service,
  sopSteps,
} from '#shared/services/define'
import { usedFields } from '#shared/services/letter-values'
import { choiceKeys, choicesOf, questionKeys } from '#shared/services/text-keys'
import { languages } from '#shared/wire/language'
import { pictureNames, sameThing } from '../../../client/ui/picture-names'
import { residentTexts } from '../../fixtures/texts'

const texts = languages.map((tag) => ({ tag, has: residentTexts(tag) }))
const pictures: ReadonlySet<string> = new Set([...pictureNames, ...Object.keys(sameThing)])

/** Keys without a text in some language; `shared` stands in where a service has no words of its own. */
function missing(keys: readonly { own: string; shared?: string }[]): string[] {
  return texts.flatMap(({ tag, has }) =>
    keys
      .filter(({ own, shared }) => !has.has(own) && !(shared && has.has(shared)))
      .map(({ own }) => `${tag}: ${own}`),
  )
}

const asKeys = ([own, shared]: [string, string]) => ({ own, shared })

describe.each(catalogue)('service $id', (service) => {
  const { id, kind, fields, letter, forms, sop, requirements, complaint } = service
  const names = fields.map(({ name }) => name)
  const printed = usedFields(service)

  it('is called something, and has an official name', () => {
    expect(missing([{ own: `services.${id}.title` }])).toEqual([])
    expect(texts[0]?.has.has(`services.${id}.official`)).toBe(true)
  })

  it('asks every question in both languages', () => {
    expect(missing(fields.map((field) => asKeys(questionKeys(service, field))))).toEqual([])
  })

  it('offers every choice in both languages', () => {
    const keys = fields.flatMap((field) =>
      choicesOf(field).map((choice) => asKeys(choiceKeys(service, field, choice))),
    )
    expect(missing(keys)).toEqual([])
  })

  it('offers at most six choices, so that nobody must scroll', () => {
    for (const field of fields) expect(choicesOf(field).length).toBeLessThanOrEqual(6)
    expect(requirements.length).toBeLessThanOrEqual(6)
  })

  it('shows a picture for itself, for every choice and for every paper', () => {
    const wanted = [
      `service-${id}`,
      // One thing looks the same in every question.
      ...fields.flatMap((field) => choicesOf(field).map((choice) => `choice-${choice}`)),
      ...requirements.map((requirement) => `paper-${requirement}`),
      ...sop.map(({ step }) => `sop-${step}`),
    ]
    expect(wanted.filter((name) => !pictures.has(name))).toEqual([])
  })

  it('asks no question twice', () => {
    expect(names).toEqual([...new Set(names)])
  })

  it('asks nothing on a condition that comes later or cannot come true', () => {
    for (const { name, askWhen } of fields) {
      if (!askWhen) continue
      const earlier = fields.find((field) => field.name === askWhen.field)
      expect(names.indexOf(askWhen.field)).toBeLessThan(names.indexOf(name))
      if (earlier?.kind === 'yesNo') expect(typeof askWhen.is).toBe('boolean')
      else expect(earlier && choicesOf(earlier)).toContain(askWhen.is)
    }
  })

  it('fills its letter from its own questions and the papers it names', () => {
    expect(
      printed.filter((name) => ![...names, ...(service.fromPapers ?? [])].includes(name)),
    ).toEqual([])
  })

  it('copies from the papers only what the letter prints and nobody was asked', () => {
    const copied = service.fromPapers ?? []
    expect(copied.filter((name) => !printed.includes(name))).toEqual([])
    expect(copied.filter((name) => names.includes(name))).toEqual([])
    expect(copied).toEqual([...new Set(copied)])
  })

  it('has something to print where a printed question is not asked', () => {
    for (const field of fields) {
      if (field.askWhen && printed.includes(field.name)) expect(names).toContain(field.otherwise)
      if (field.otherwise) expect(names).toContain(field.otherwise)
    }
  })

  it('names in the letter only choices that can be chosen', () => {
    for (const field of fields) {
      const written = 'written' in field ? Object.keys(field.written ?? {}) : []
      expect(written.filter((choice) => !choicesOf(field).includes(choice))).toEqual([])
    }
  })

  it('leaves to an officer only choices that say something else or not all', () => {
    for (const field of fields) {
      if (!printed.includes(field.name) || field.kind !== 'choice') continue
      const open = field.choices.filter((choice) => !field.written?.[choice])
      expect(open.filter((choice) => !['other', 'someFamily'].includes(choice))).toEqual([])
    }
  })

  it('is free, is promised within some time, and says who does what until when', () => {
    expect(service.fee).toBe(0)
    expect(service.promisedMinutes).toBeGreaterThan(0)
    expect(sop.length).toBeGreaterThan(0)
    for (const { withinWorkingHours } of sop) expect(withinWorkingHours).toBeGreaterThan(0)
    expect(sop.map(({ step }) => step)).toEqual([...new Set(sop.map(({ step }) => step))])
  })

  if (kind === 'letter') {
    it('prints a whole letter, signed by the lurah at the end', () => {
      expect(sop.at(-1)).toMatchObject({ step: 'sign', by: 'lurah' })
      expect(letter?.title).toMatch(/^[A-Z0-9 ()]+$/)
      expect(letter?.fileCode).toMatch(/^\d{3}(\.\d+)*$/)
      for (const sheet of [letter, ...(forms ?? [])]) {
        expect(sheet?.opening).toMatch(/[:]$/)
        expect(sheet?.rows.length).toBeGreaterThan(3)
        expect(sheet?.closing).toMatch(/[.]$/)
        const labels = sheet?.rows.map(({ label }) => label)
        if (sheet === letter) expect(labels).toEqual([...new Set(labels)])
      }
    })

    it('names the person who asks, with NIK', () => {
      expect(printed).toEqual(expect.arrayContaining(['fullName', 'nik']))
    })
  }

  if (kind === 'letter' || kind === 'legalisation') {
    it('asks who it is for, where they live, and is found by a life event', () => {
      expect(names.slice(0, 4)).toEqual(['fullName', 'nik', 'phone', 'address'])
      expect(service.events.length).toBeGreaterThan(0)
      expect(requirements.length).toBeGreaterThan(0)
    })
  }

  it('is a complaint exactly where it has a class and an owner', () => {
    expect(complaint !== undefined).toBe(kind === 'complaint')
    for (const { field, is } of complaint?.ownerWhen ?? []) {
      const asked = fields.find(({ name }) => name === field)
      expect(asked && choicesOf(asked)).toContain(is)
    }
  })

  if (kind === 'complaint') {
    it('asks for a name only those who want to give one', () => {
      for (const field of fields) {
        if (field.name === 'fullName' || field.name === 'phone') {
          expect(field.askWhen).toEqual({ field: 'withName', is: true })
        } else expect(['name', 'nik', 'phone', 'address']).not.toContain(field.kind)
      }
      expect(requirements).toEqual([])
    })
  }
})

describe('the catalogue', () => {
  it('finds each service by its id, and nothing else', () => {
    for (const service of catalogue) expect(findService(service.id)).toBe(service)
    expect(findService('surat-sakti')).toBeUndefined()
    expect(new Set(catalogue.map(({ id }) => id)).size).toBe(catalogue.length)
  })

  it('holds the letters, complaints and questions of the office', () => {
    const count = (kind: Service['kind']) => catalogue.filter((one) => one.kind === kind).length
    expect([count('letter'), count('legalisation'), count('complaint'), count('question')]).toEqual(
      [14, 1, 9, 1],
    )
  })

  it('leaves no file unlisted, and each file is named after its service', () => {
    const folder = join(import.meta.dirname, '../../../shared/services')
    const files = ['letters', 'complaints'].flatMap((part) => readdirSync(join(folder, part)))
    expect(files.sort()).toEqual(
      catalogue
        .filter(({ kind }) => kind !== 'question')
        .map(({ id }) => `${id}.ts`)
        .sort(),
    )
    expect(existsSync(join(folder, 'pertanyaan.ts'))).toBe(true)
  })

  it('knows a service for every life event, and at most six, with text and picture', () => {
    expect(missing(lifeEvents.map((event) => ({ own: `events.${event}` })))).toEqual([])
    for (const event of lifeEvents) {
      const found = catalogue.filter(({ events }) => events.includes(event))
      expect(found.length, event).toBeGreaterThan(0)
      expect(found.length, event).toBeLessThanOrEqual(6)
      expect(pictures.has(`event-${event}`), event).toBe(true)
    }
  })

  it('uses every requirement and step there is, each with its words', () => {
    const used = new Set(catalogue.flatMap(({ requirements }) => requirements))
    expect(requirementIds.filter((requirement) => !used.has(requirement))).toEqual([])
    const done = new Set(catalogue.flatMap(({ sop }) => sop.map(({ step }) => step)))
    expect(sopSteps.filter((step) => !done.has(step))).toEqual([])
    const copied = new Set(catalogue.flatMap(({ fromPapers = [] }) => fromPapers))
    expect(paperFields.filter((field) => !copied.has(field))).toEqual([])
    expect(
      missing([
        ...requirementIds.flatMap((one) => [
          { own: `requirements.${one}` },
          { own: `papers.${one}` },
        ]),
        ...sopSteps.map((step) => ({ own: `sop.${step}` })),
      ]),
    ).toEqual([])
  })

  it('tells whose every complaint may be, in words and pictures', () => {
    expect(missing(owners.map((owner) => ({ own: `owners.${owner}` })))).toEqual([])
    expect(owners.filter((owner) => !pictures.has(`owner-${owner}`))).toEqual([])
    const named = new Set(
      catalogue.flatMap(({ complaint }) =>
        complaint
          ? [complaint.owner, ...(complaint.ownerWhen ?? []).map(({ owner }) => owner)]
          : [],
      ),
    )
    expect(owners.filter((owner) => !named.has(owner))).toEqual([])
  })

  it('names at the desk every field that an officer copies from a paper', () => {
    expect(paperFields.filter((field) => !(field in desk.fields))).toEqual([])
  })

  it('lets an officer choose other words only for stages that there are', () => {
    const named = Object.keys(stageTexts.also)
    expect(named.length).toBeGreaterThan(0)
    expect(named.filter((stage) => !(stages as readonly string[]).includes(stage))).toEqual([])
  })

  it('says of every stage where it stands and what to do now', () => {
    const keys = Object.entries(moves).flatMap(([kind, table]) =>
      [...new Set([...Object.keys(table), ...Object.values(table).flat()])].flatMap((stage) => [
        { own: `stages.${kind}.${stage}` },
        { own: `next.${kind}.${stage}` },
      ]),
    )
    expect(missing(keys)).toEqual([])
  })
})
