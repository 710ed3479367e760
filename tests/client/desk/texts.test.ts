import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { stages } from '#shared/domain/stages'
import { catalogue } from '#shared/services/catalogue'
import { usedFields } from '#shared/services/letter-values'
import { channels, roles } from '#shared/wire/desk'
import { labelIfAny, textIfAny } from '../../../client/screens/desk/parts/text'

/** Every code that the server can refuse with and every reason a schema can name, as they are written. */
function codesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .flatMap((entry) => {
      const source = readFileSync(join(entry.parentPath, entry.name), 'utf8')
      const refused = source.matchAll(/Refusal\(\s*\d+,\s*'([\w.]+)'/g)
      const reasons = source.matchAll(
        /(?:reason: |regex\([^\n]*, |check\([^\n]*, |(?:min|max)Length\(\d+, )'([a-z]+\.[a-zA-Z]+)'/g,
      )
      return [...refused, ...reasons].map(([, code]) => code as string)
    })
}

/** Of phones and of what nobody at the desk can meet. */
const notOfTheDesk = /^(chunk|item|tickets|hash|id|claim|base64|method|time)\./

describe('the texts of the desk', () => {
  it('have a sentence for every refusal of the server', () => {
    const codes = new Set([...codesOf('server'), ...codesOf('shared')])
    expect(codes.size).toBeGreaterThan(20)
    const silent = [...codes].filter(
      (code) => !notOfTheDesk.test(code) && textIfAny(`err.${code}`) === undefined,
    )
    expect(silent).toEqual([])
  })

  it('name every stage, channel and role', () => {
    const needed = [
      ...stages.map((stage) => `stages.${stage}`),
      ...channels.map((channel) => `channels.${channel}`),
      ...roles.map((role) => `accounts.roles.${role}`),
    ]
    expect(needed.filter((key) => textIfAny(key) === undefined)).toEqual([])
  })

  it('name in a few words every field of every service and letter', () => {
    const fields = catalogue.flatMap((service) => [
      ...service.fields.map(({ name }) => name),
      ...(service.fromPapers ?? []),
      ...usedFields(service),
    ])
    const unnamed = [...new Set(fields)].filter((name) => textIfAny(`fields.${name}`) === undefined)
    expect(unnamed).toEqual([])
  })

  it('find the catalogue: services, requirements and what residents hear', () => {
    for (const { id, requirements } of catalogue) {
      expect(labelIfAny('services', id, 'title'), id).toBeTruthy()
      for (const requirement of requirements) {
        expect(labelIfAny('requirements', requirement), requirement).toBeTruthy()
      }
    }
    expect(labelIfAny('stages', 'letter', 'ready')).toBeTruthy()
  })
})
