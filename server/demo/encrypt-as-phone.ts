import { createCipheriv, randomBytes, randomUUID } from 'node:crypto'
import { CHUNK_BYTES } from '#shared/wire/bytes'
import type { Attachment } from '#shared/wire/contents'
import { CHUNK_NONCE_BYTES, chunkAad } from '#shared/wire/sealing'
import { hashOf } from '../vault/chunk-files'

export type Encrypted = {
  attachment: Attachment
  chunks: { sha256: string; bytes: Buffer }[]
}

/** A photo or recording cut and encrypted as it lies in a phone's queue. */
export function encryptAsPhone(bytes: Uint8Array, over: Partial<Attachment> = {}): Encrypted {
  const id = over.id ?? randomUUID()
  const key = randomBytes(32)
  const chunks = Array.from({ length: Math.ceil(bytes.length / CHUNK_BYTES) }, (_, n) => {
    const nonce = randomBytes(CHUNK_NONCE_BYTES)
    const cipher = createCipheriv('aes-256-gcm', key, nonce)
    cipher.setAAD(chunkAad(id, n))
    const piece = bytes.subarray(n * CHUNK_BYTES, (n + 1) * CHUNK_BYTES)
    const chunk = Buffer.concat([nonce, cipher.update(piece), cipher.final(), cipher.getAuthTag()])
    return { sha256: hashOf(chunk), bytes: chunk }
  })
  return {
    attachment: {
      id,
      field: 'ktp',
      kind: 'photo',
      mime: 'image/jpeg',
      bytes: bytes.length,
      key: key.toString('base64url'),
      chunks: chunks.map(({ sha256 }) => sha256),
      ...over,
    },
    chunks,
  }
}
