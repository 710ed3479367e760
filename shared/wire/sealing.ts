import type { ItemKind } from './sync'
import { WIRE_VERSION } from './sync'

/**
 * How bytes are sealed: what phone and office must do alike. The cryptography itself is WebCrypto's,
 * called by `client/sync` and `server/vault`; shared code only fixes the bytes that go into it.
 *
 * An item is HPKE (RFC 9180) in base mode, single shot: DHKEM(P-256, HKDF-SHA256), HKDF-SHA256,
 * AES-256-GCM. `sealed` = encapsulated key (65 bytes, uncompressed point), then the ciphertext with
 * its tag. The plaintext is UTF-8 JSON of `Contents`.
 */
export const ENCAPSULATED_KEY_BYTES = 65

/** GCM nonce in front of a chunk; a fresh random one each. */
export const CHUNK_NONCE_BYTES = 12

/** HPKE's `info`. */
export function sealingInfo(): Uint8Array<ArrayBuffer> {
  return ascii(`si-patas/v${WIRE_VERSION}`)
}

/** What is authenticated though it travels in the clear: nobody on the way can turn one item into another. */
export function itemAad(item: {
  id: string
  kind: ItemKind
  keyId: string
}): Uint8Array<ArrayBuffer> {
  return ascii(`${WIRE_VERSION}|${item.id}|${item.kind}|${item.keyId}`)
}

/**
 * Of a chunk: AES-256-GCM under the attachment's own key, bytes = nonce, ciphertext, tag. The
 * attachment's id and the chunk's place are authenticated, so chunks cannot change places.
 * @param n counted from 0
 */
export function chunkAad(attachmentId: string, n: number): Uint8Array<ArrayBuffer> {
  return ascii(`${attachmentId}|${n}`)
}

/** What SHA-256 is taken of to get a claim's hash: the 22 characters themselves, not the bytes they stand for. */
export function claimBytes(claim: string): Uint8Array<ArrayBuffer> {
  return ascii(claim)
}

/** Ids, kinds, key ids and claims are ASCII, where UTF-8 and the character codes agree. */
function ascii(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}
