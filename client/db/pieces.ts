import { CHUNK_BYTES } from '#shared/wire/bytes'

/**
 * Cuts bytes into buffers of their own of at most 48 KiB. Chromium moves larger values, and Blobs of
 * any size, into files beside the database; a cleaner app that removes those leaves a record whose
 * photo cannot be read (design §4).
 */
export function cut(bytes: Uint8Array): ArrayBuffer[] {
  const pieces: ArrayBuffer[] = []
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
    pieces.push(new Uint8Array(bytes.subarray(at, at + CHUNK_BYTES)).buffer)
  }
  return pieces
}

/** Puts pieces together again, in the order given. */
export function join(pieces: readonly ArrayBuffer[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, { byteLength }) => sum + byteLength, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(new Uint8Array(piece), at)
    at += piece.byteLength
  }
  return whole
}
