import { catalogue } from '#shared/services/catalogue'
import type { Service } from '#shared/services/define'
import { label, labelIfAny } from '../parts/text'

/**
 * The services that match what was typed, best first: every typed word must begin a word of the
 * official name with its short form, of what residents call it, or of the id.
 */
export function findServices(typed: string): Service[] {
  const wanted = wordsOf(typed)
  if (wanted.length === 0) return [...catalogue]
  const matches = catalogue.flatMap((service) => {
    const words = wordsOf(namesOf(service.id))
    const at = wanted.map((want) => words.findIndex((word) => word.startsWith(want)))
    return at.includes(-1) ? [] : [{ service, rank: Math.min(...at) }]
  })
  return matches.sort((a, b) => a.rank - b.rank).map(({ service }) => service)
}

function namesOf(id: string): string {
  return [labelIfAny('services', id, 'official'), label('services', id, 'title'), id].join(' ')
}

const wordsOf = (said: string) => said.toLowerCase().match(/[a-z0-9]+/g) ?? []
