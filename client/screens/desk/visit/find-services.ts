import { catalogue } from '#shared/services/catalogue'
import type { Service } from '#shared/services/define'
import { label, labelIfAny } from '../parts/text'

/** What a service is called on screen and in official Indonesian. */
export function serviceNames(id: string): string {
  return [labelIfAny('services', id, 'official') ?? '', label('services', id, 'title')].join(' ')
}

/**
 * The services that match what was typed, best first: every typed word must begin a word of the name,
 * the official name, the id ("sku" is typed as "usaha") or the initials.
 */
export function findServices(
  typed: string,
  services: readonly Service[] = catalogue,
  names: (id: string) => string = serviceNames,
): Service[] {
  const wanted = wordsOf(typed)
  if (wanted.length === 0) return [...services]
  const matches = services.flatMap((service) => {
    const words = wordsOf(`${names(service.id)} ${service.id}`)
    const at = wanted.map((want) => words.findIndex((word) => word.startsWith(want)))
    return at.includes(-1) ? [] : [{ service, rank: Math.min(...at) }]
  })
  return matches.sort((a, b) => a.rank - b.rank).map(({ service }) => service)
}

const wordsOf = (said: string) => said.toLowerCase().match(/[a-z0-9]+/g) ?? []
