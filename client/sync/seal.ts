import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core'
import type { Contents } from '#shared/wire/contents'
import type { PublicOffice } from '#shared/wire/office'
import { itemAad, sealingInfo } from '#shared/wire/sealing'
import { fromBase64Url } from './bytes-as-text'

/** Seals contents for the office's key, so that not even this phone can read them again. */
export type Seal = (
  key: PublicOffice['key'],
  id: string,
  contents: Contents,
) => Promise<Uint8Array<ArrayBuffer>>

/** HPKE (RFC 9180) in base mode: encapsulated key, then ciphertext. */
export const seal: Seal = async (key, id, contents) => {
  const sender = await suite.createSenderContext({
    recipientPublicKey: await suite.kem.deserializePublicKey(fromBase64Url(key.publicKey)),
    info: sealingInfo(),
  })
  const plain = new TextEncoder().encode(JSON.stringify(contents))
  const sealed = await sender.seal(plain, itemAad({ id, kind: contents.kind, keyId: key.id }))
  const bytes = new Uint8Array(sender.enc.byteLength + sealed.byteLength)
  bytes.set(new Uint8Array(sender.enc))
  bytes.set(new Uint8Array(sealed), sender.enc.byteLength)
  return bytes
}

const suite = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
})
