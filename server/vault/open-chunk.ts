import { createDecipheriv } from 'node:crypto'
import { CHUNK_NONCE_BYTES, chunkAad } from '#shared/wire/sealing'

const TAG = 16

/** One piece of a photo or recording in clear; throws where the bytes are not that piece of that attachment. */
export function openChunk(
  key: Uint8Array,
  attachmentId: string,
  n: number,
  chunk: Uint8Array,
): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, chunk.subarray(0, CHUNK_NONCE_BYTES))
  decipher.setAAD(chunkAad(attachmentId, n))
  decipher.setAuthTag(chunk.subarray(-TAG))
  return Buffer.concat([decipher.update(chunk.subarray(CHUNK_NONCE_BYTES, -TAG)), decipher.final()])
}
