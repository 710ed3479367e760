import * as v from 'valibot'

/** A phone cuts attachments into pieces of at most this many bytes before encrypting them (design §4). */
export const CHUNK_BYTES = 48 * 1024

/** AES-GCM adds a 12-byte nonce in front of a chunk and a 16-byte tag behind it. */
export const SEALED_CHUNK_BYTES = CHUNK_BYTES + 12 + 16

/** Sealed contents hold answers and keys, never photos: far above the longest form, far below a photo. */
export const SEALED_ITEM_BYTES = 96 * 1024

/** SHA-256 as 64 lower-case hexadecimal digits. */
export const Sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'hash.malformed'))

/** An id made by the phone itself: a UUID of version 4 or 7 in lower case. */
export const Id = v.pipe(
  v.string(),
  v.regex(
    /^[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    'id.malformed',
  ),
)

/** 128 random bits as base64url: who knows it may read and answer (design §3). */
export const Claim = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{22}$/, 'claim.malformed'))

/** A point in time, ISO 8601 in UTC, as `Date.prototype.toISOString` writes it. */
export const Instant = v.pipe(v.string(), v.isoTimestamp('time.malformed'))

/** base64url without padding, of at most `bytes` bytes. */
export function base64Url(bytes: number) {
  return v.pipe(
    v.string(),
    v.regex(/^[A-Za-z0-9_-]*$/, 'base64.malformed'),
    v.maxLength(Math.ceil((bytes * 4) / 3), 'base64.tooLong'),
  )
}
