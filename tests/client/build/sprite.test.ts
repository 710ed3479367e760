import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { kinds, moves } from '#shared/domain/stages'
import { ticketPictures } from '#shared/domain/ticket'
import { catalogue } from '#shared/services/catalogue'
import { lifeEvents, owners, requirementIds, sopSteps } from '#shared/services/define'
import { emojiPictures } from '../../../client/build/emoji-pictures'
import { bodyOf } from '../../../client/build/picture-body'
import { allPictures, symbolOf } from '../../../client/build/sprite'
import { pictureOf } from '../../../client/ui/picture'
import { type PictureName, pictureNames, sameThing } from '../../../client/ui/picture-names'

const own = join(import.meta.dirname, '../../../client/ui/pictures')
const known = new Set<string>(pictureNames)

/** Everything the catalogue and the stages may have to show. */
function needed(): PictureName[] {
  const choices = catalogue.flatMap(({ fields }) =>
    fields.flatMap((field) => {
      if (field.kind === 'choice') return field.choices.map((choice) => [field.name, choice])
      if (field.kind === 'voice') return (field.picks ?? []).map((pick) => [field.name, pick])
      return []
    }),
  )
  return [
    ...lifeEvents.map((id) => pictureOf('event', id)),
    ...catalogue.map(({ id }) => pictureOf('service', id)),
    ...requirementIds.map((id) => pictureOf('paper', id)),
    ...kinds.flatMap((kind) => Object.keys(moves[kind])).map((id) => pictureOf('stage', id)),
    ...owners.map((id) => pictureOf('owner', id)),
    ...sopSteps.map((id) => pictureOf('sop', id)),
    ...ticketPictures.map((id) => pictureOf('ticket', id)),
    ...choices.map(([field = '', choice = '']) => pictureOf('choice', field, choice)),
    ...catalogue.flatMap(({ fields }) => fields.map(({ kind }) => pictureOf('field', kind))),
  ]
}

describe('the pictures', () => {
  it('cover all that the catalogue may have to show', () => {
    expect(catalogue.length).toBeGreaterThan(20)
    expect(needed().filter((name) => !known.has(name))).toEqual([])
  })

  it('each have a drawing of their own: none stands for two things', () => {
    const first = new Map<string, string>()
    const twice: string[] = []
    for (const name of pictureNames) {
      const body = bodyOf(name)
      if (first.has(body)) twice.push(`${name} looks like ${first.get(body)}`)
      first.set(body, name)
    }
    expect(twice).toEqual([])
  })

  it('use no emoji twice', () => {
    const used = Object.values(emojiPictures)
    expect(used.filter((name, index) => used.indexOf(name) !== index)).toEqual([])
  })

  it('look the same for one thing known by two names', () => {
    for (const [name, picture] of Object.entries(sameThing)) {
      expect(known.has(picture), name).toBe(true)
      expect(known.has(name), name).toBe(false)
    }
    expect(pictureOf('choice', 'moveReason', 'school')).toBe(
      pictureOf('choice', 'purpose', 'school'),
    )
  })

  it('leave no drawing that nobody can name', () => {
    const drawn = readdirSync(own).filter((file) => file.endsWith('.svg'))
    expect(drawn.filter((file) => !known.has(file.replace('.svg', '')))).toEqual([])
    const drawings = drawn.map((file) => readFileSync(join(own, file), 'utf8')).join('')
    const parts = readdirSync(join(own, 'parts')).map((file) => file.replace('.svg', ''))
    const inParts = parts
      .map((part) => readFileSync(join(own, 'parts', `${part}.svg`), 'utf8'))
      .join('')
    expect(parts.filter((part) => !(drawings + inParts).includes(`part:${part}"`))).toEqual([])
  })

  it('hold no text, script or reference that a phone might refuse', () => {
    expect(allPictures()).not.toMatch(/<text|<script|<image|url\(|href=|style=| on\w+=/)
  })

  it('come as symbols that a page can hold itself', () => {
    expect(symbolOf('ui-listen')).toMatch(
      /^<symbol id="ui-listen" viewBox="0 0 32 32">.+<\/symbol>$/,
    )
  })

  it('fail the build where a name has no drawing', () => {
    expect(() => symbolOf('ui-nobody' as PictureName)).toThrow()
  })

  it('are small enough for a phone with little room', () => {
    expect(brotliCompressSync(allPictures()).length).toBeLessThan(60 * 1024)
  })
})
