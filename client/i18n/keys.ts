import type common from '#locales/id/common.json'
import type complaint from '#locales/id/complaint.json'
import type confirm from '#locales/id/confirm.json'
import type duration from '#locales/id/duration.json'
import type err from '#locales/id/err.json'
import type flow from '#locales/id/flow.json'
import type help from '#locales/id/help.json'
import type home from '#locales/id/home.json'
import type hours from '#locales/id/hours.json'
import type idArea from '#locales/id/id.json'
import type info from '#locales/id/info.json'
import type input from '#locales/id/input.json'
import type insecure from '#locales/id/insecure.json'
import type install from '#locales/id/install.json'
import type kiosk from '#locales/id/kiosk.json'
import type lang from '#locales/id/lang.json'
import type letter from '#locales/id/letter.json'
import type net from '#locales/id/net.json'
import type num from '#locales/id/num.json'
import type photo from '#locales/id/photo.json'
import type place from '#locales/id/place.json'
import type save from '#locales/id/save.json'
import type send from '#locales/id/send.json'
import type status from '#locales/id/status.json'
import type ticket from '#locales/id/ticket.json'
import type track from '#locales/id/track.json'
import type voice from '#locales/id/voice.json'

/** Areas by file name, which is the first part of a key. What the catalogue names is composed instead. */
type Areas = {
  common: typeof common
  complaint: typeof complaint
  confirm: typeof confirm
  duration: typeof duration
  err: typeof err
  flow: typeof flow
  help: typeof help
  home: typeof home
  hours: typeof hours
  id: typeof idArea
  info: typeof info
  input: typeof input
  insecure: typeof insecure
  install: typeof install
  kiosk: typeof kiosk
  lang: typeof lang
  letter: typeof letter
  net: typeof net
  num: typeof num
  photo: typeof photo
  place: typeof place
  save: typeof save
  send: typeof send
  status: typeof status
  ticket: typeof ticket
  track: typeof track
  voice: typeof voice
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
