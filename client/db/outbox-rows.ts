import type { Kind, Stage } from '#shared/domain/stages'
import type { NewsEvent } from '#shared/wire/news'
import type { PublicOffice } from '#shared/wire/office'
import type { ItemKind } from '#shared/wire/sync'

/*
 * What lies in `patas-outbox`. Every later release reads these rows: a new field is optional, a row
 * that must change its meaning gets a higher `v` beside the old one, which is still read.
 */

/** Why an item waits for a person: a key below `err.` of the texts. */
export type HeldReason = 'conflict' | 'unreadable' | 'tooLarge' | 'refused' | 'fileLost'

/** One photo or recording of an item: which question it answers, and its encrypted chunks in order. */
export type ItemFile = { field: string; kind: 'photo' | 'voice'; chunks: string[] }

/**
 * An item and how far it has got. Sealed bytes and chunks lie in tables of their own and never
 * change; this row does. Being in flight is not a state: it is not stored.
 */
export type ItemRow = {
  v: 1
  id: string
  /** Order of handing in, since the phone's clock may jump. */
  seq: number
  /** The submission whose case it belongs to: itself, for a submission. */
  of: string
  kind: ItemKind
  keyId: string
  sha256: string
  /** Of the sealed bytes. */
  bytes: number
  claimHash?: string
  files: ItemFile[]
  /** Of a complaint without a name: it travels with nothing beside it. */
  alone: boolean
  made: Made
  /** Chunks the office last said it lacks, not sent since. */
  missing: string[]
  /** Chunks this phone promised and has no more. */
  lost: string[]
  /** The office has every chunk that is not lost; the phone has let go of them. */
  whole: boolean
  /** How many answers about it were taken in: what an older answer says of its chunks is stale. */
  turn: number
  state: ItemState
}

export type ItemState =
  | { is: 'queued' }
  /** Durable at the office, as long as it is still the office of this epoch. `at`: the office's time. */
  | { is: 'receipted'; epoch: string; at: number }
  /** A person must look. `at`: the phone's time. */
  | { is: 'held'; because: HeldReason; at: number }

/** When something was made: by the phone's clock, and by its count that no correction moves. */
export type Made = { wall: number; mono: number; session: string }

/** A piece of an item's sealed bytes. */
export type SealedRow = { id: string; n: number; bytes: ArrayBuffer }

/** One encrypted chunk of a photo or recording. */
export type ChunkRow = { sha256: string; item: string; bytes: ArrayBuffer }

/** What the phone knows of a case: the plain summary of what was handed in, and the office's news. */
export type CaseRow = {
  v: 1
  /** The submission's id. */
  id: string
  seq: number
  code: string
  claim: string
  service: string
  alone: boolean
  /** By the phone's clock. */
  madeAt: number
  /** The office's epoch that `rev` belongs to. */
  epoch?: string
  rev: number
  seenRev: number
  kind?: Kind
  stage?: Stage
  register?: string
  dueAt?: string
  /** The office cannot open what was handed in. */
  unreadable?: true
  events: NewsEvent[]
}

/** A ticket scanned from its QR address; the office has yet to say which case it is. */
export type AdoptedRow = { claim: string; code: string; at: number }

/** A piece of an officer's recording. */
export type VoiceRow = {
  id: string
  n: number
  of: string
  mime: string
  ms: number
  bytes: ArrayBuffer
}

export type Meta = {
  epoch: string
  office: { office: PublicOffice; at: number }
  /** Milliseconds to add to the phone's clock to get the office's. */
  clockOffset: number
  /** The last `seq` given out. */
  seq: number
  ballast: ArrayBuffer
}
export type MetaRow = { [K in keyof Meta]: { key: K; value: Meta[K] } }[keyof Meta]
