import type common from '#locales/id/common.json'
import type home from '#locales/id/home.json'
import type lang from '#locales/id/lang.json'
import type net from '#locales/id/net.json'

/** Areas by file name, which is the first part of a key. */
type Areas = {
  home: typeof home
  lang: typeof lang
  common: typeof common
  net: typeof net
}

type Paths<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Paths<T[K]>}`
}[keyof T & string]

/** A key written out in the code: a misspelt one does not compile. */
export type WrittenKey = Paths<Areas>

/** A key put together from the catalogue; `tests/locales.test.ts` sees that each one exists. */
export type ComposedKey = string & { readonly composed: true }

export type TextKey = WrittenKey | ComposedKey

/** Puts a key together from the catalogue's names: `keyOf('services', id, 'title')`. */
export function keyOf(...parts: (string | number)[]): ComposedKey {
  return parts.join('.') as ComposedKey
}
