import desk from '#locales/id/desk.json'

type Paths<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Paths<T[K]>}`
}[keyof T & string]

/** A key of `locales/id/desk.json`: a misspelt one does not compile. */
export type DeskKey = Paths<typeof desk>

/** What the catalogue is called; the residents' own words, so that both sides say the same. */
const catalogue = byArea(
  import.meta.glob<object>(
    '../../../../locales/id/{services,fields,requirements,stages,owners,pictures,sop}.json',
    { eager: true, import: 'default' },
  ),
)

/**
 * A text of the desk. The desk speaks Indonesian only, so a look-up of two lines serves it and
 * i18next stays with the residents.
 */
export function text(key: DeskKey, params: Record<string, string | number> = {}): string {
  return fill(find(desk, key) ?? key, params)
}

/** A text of the desk whose key is put together, such as a code of the server; undefined if there is none. */
export function textIfAny(key: string): string | undefined {
  return find(desk, key)
}

/** What the catalogue calls something: `label('services', id, 'title')`. Falls back on its bare name. */
export function label(...parts: string[]): string {
  return labelIfAny(...parts) ?? parts.at(-1) ?? ''
}

export function labelIfAny(...parts: string[]): string | undefined {
  return find(catalogue, parts.join('.'))
}

/** All that the catalogue calls something below a place, by name: the sentences to choose from. */
export function labelsBelow(...parts: string[]): [name: string, words: string][] {
  const below = at(catalogue, parts)
  return Object.entries(below ?? {}).filter((entry): entry is [string, string] => {
    return typeof entry[1] === 'string'
  })
}

function find(texts: object, key: string): string | undefined {
  const found = at(texts, key.split('.'))
  return typeof found === 'string' ? found : undefined
}

function at(texts: object, parts: string[]): object | string | undefined {
  let found: unknown = texts
  for (const part of parts) found = (found as Record<string, unknown> | undefined)?.[part]
  return found as object | string | undefined
}

function fill(sentence: string, params: Record<string, string | number>): string {
  return sentence.replace(/{{(\w+)}}/g, (hole, name: string) => String(params[name] ?? hole))
}

/** Files by the area they are named after: `…/id/services.json` is `services`. */
function byArea(files: Record<string, object>): Record<string, object> {
  return Object.fromEntries(
    Object.entries(files).map(([path, content]) => [path.replace(/^.*\/|\.json$/g, ''), content]),
  )
}
