import * as v from 'valibot'
import { base64Url, Claim, Id, Instant, SEALED_ITEM_BYTES, Sha256 } from './bytes'
import { News } from './news'

/** Raised only for a change an older side cannot read; a server accepts every version it ever accepted. */
export const WIRE_VERSION = 1

/** Everything that can leave a phone (design §3). `endorsement` and `survey` are opened by later releases. */
export const itemKinds = [
  'submission',
  'supplement',
  'tuntas',
  'belum',
  'endorsement',
  'survey',
  'withdrawal',
  'consent',
] as const
export const ItemKind = v.picklist(itemKinds)
export type ItemKind = v.InferOutput<typeof ItemKind>

/** One immutable item of the outbox as it travels. */
export const WireItem = v.object({
  id: Id,
  kind: ItemKind,
  /** Names the office key it is sealed for. */
  keyId: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,32}$/)),
  /** Of the sealed bytes. */
  sha256: Sha256,
  /** HPKE: encapsulated key, then ciphertext. */
  sealed: base64Url(SEALED_ITEM_BYTES),
  /** SHA-256 of the claim; only a submission brings one. */
  claimHash: v.optional(Sha256),
  /** Encrypted chunks to follow by `PUT /api/chunks/{sha256}`. */
  chunks: v.pipe(v.array(Sha256), v.maxLength(400)),
  /** By the phone's clock, which may be wrong by a year. */
  madeAt: Instant,
  /** Milliseconds since it was made, by the phone's monotonic count where it has one: mends a wrong clock. */
  age: v.pipe(v.number(), v.integer(), v.minValue(0)),
})
export type WireItem = v.InferOutput<typeof WireItem>

/** A question for news of a case the phone holds the claim of. */
export const Ask = v.object({
  id: Id,
  claim: Claim,
  rev: v.pipe(v.number(), v.integer(), v.minValue(0)),
})
export type Ask = v.InferOutput<typeof Ask>

/** A ticket that came by its QR address: the phone knows code and claim, and asks which case that is. */
export const Find = v.object({
  code: v.pipe(v.string(), v.regex(/^\d{10}$/)),
  claim: Claim,
})
export type Find = v.InferOutput<typeof Find>

export const Found = v.object({
  id: Id,
  service: v.string(),
  /** Told without a name: the phone asks for news of it with nothing beside. */
  anonymous: v.boolean(),
})
export type Found = v.InferOutput<typeof Found>

export const MAX_ITEMS = 50
export const MAX_ASKS = 200

/** `POST /api/sync`: what waits goes out and what is new comes back in one round trip. */
export const SyncRequest = v.object({
  v: v.literal(WIRE_VERSION),
  /** 128 random bits; the answer repeats it, so that a login page's 200 is not taken for ours. */
  nonce: base64Url(16),
  device: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/))),
  items: v.pipe(v.array(WireItem), v.maxLength(MAX_ITEMS)),
  asks: v.pipe(v.array(Ask), v.maxLength(MAX_ASKS)),
  /** Travels alone, since the case may be of an anonymous complaint. */
  find: v.optional(Find),
})
export type SyncRequest = v.InferOutput<typeof SyncRequest>

/**
 * What became of one item. `created` and `duplicate` are receipts: the bytes with this hash are
 * durable. `conflict`: the id is taken by other bytes. `unreadable`: nobody here can open it; kept
 * by both sides. `later`: not taken now (budget or disk), still the phone's to keep.
 */
export const ItemResult = v.object({
  id: Id,
  is: v.picklist(['created', 'duplicate', 'conflict', 'unreadable', 'later']),
  sha256: Sha256,
  /** Promised chunks the server does not hold yet. */
  missing: v.array(Sha256),
})
export type ItemResult = v.InferOutput<typeof ItemResult>

export const SyncAnswer = v.object({
  v: v.literal(WIRE_VERSION),
  nonce: base64Url(16),
  /** Renewed when a backup is restored: a phone that sees another one offers its receipted items again. */
  epoch: v.string(),
  serverTime: Instant,
  results: v.array(ItemResult),
  news: v.array(News),
  /** The case that was asked for by `find`; absent where the office knows none. */
  found: v.optional(Found),
  /** Seconds to wait where something was answered `later`. */
  retryAfter: v.optional(v.number()),
})
export type SyncAnswer = v.InferOutput<typeof SyncAnswer>
