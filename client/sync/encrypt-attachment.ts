import { CHUNK_BYTES } from '#shared/wire/bytes'
import type { Attachment } from '#shared/wire/contents'
import { CHUNK_NONCE_BYTES, chunkAad } from '#shared/wire/sealing'
import type { DraftAttachment } from '../db/draft'
import { sha256, toBase64Url } from './bytes-as-text'

export type Encrypted = {
  /** For the sealed contents: the key lies only there. */
  attachment: Attachment
  chunks: { sha256: string; bytes: ArrayBuffer }[]
}

/** Cuts a photo or recording into chunks and encrypts each under a key of the attachment's own. */
export async function encryptAttachment(
  attachment: DraftAttachment,
  bytes: Uint8Array,
  random: (bytes: number) => Uint8Array<ArrayBuffer>,
): Promise<Encrypted> {
  const secret = random(32)
  const key = await crypto.subtle.importKey('raw', secret, 'AES-GCM', false, ['encrypt'])
  const count = Math.ceil(bytes.length / CHUNK_BYTES)
  // All at once: WebCrypto works beside the main thread, which stays free for the screen.
  const chunks = await Promise.all(
    Array.from({ length: count }, async (_, n) => {
      const piece = new Uint8Array(bytes.subarray(n * CHUNK_BYTES, (n + 1) * CHUNK_BYTES))
      const chunk = await encrypt(key, random(CHUNK_NONCE_BYTES), chunkAad(attachment.id, n), piece)
      return { sha256: await sha256(chunk), bytes: chunk }
    }),
  )
  const { id, field, kind, mime, ms } = attachment
  return {
    attachment: {
      ...{ id, field, kind, mime, bytes: bytes.length },
      ...(ms !== undefined && { ms }),
      key: toBase64Url(secret),
      chunks: chunks.map((chunk) => chunk.sha256),
    },
    chunks,
  }
}

async function encrypt(
  key: CryptoKey,
  nonce: Uint8Array<ArrayBuffer>,
  additionalData: Uint8Array<ArrayBuffer>,
  piece: Uint8Array<ArrayBuffer>,
): Promise<ArrayBuffer> {
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: nonce, additionalData },
    key,
    piece,
  )
  const chunk = new Uint8Array(nonce.length + sealed.byteLength)
  chunk.set(nonce)
  chunk.set(new Uint8Array(sealed), nonce.length)
  return chunk.buffer
}
