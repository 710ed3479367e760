import { randomUUID } from 'node:crypto'
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core'
import type { Contents } from '#shared/wire/contents'
import type { PublicOffice } from '#shared/wire/office'
import { itemAad, sealingInfo } from '#shared/wire/sealing'
import type { WireItem } from '#shared/wire/sync'
import { hashOf } from '../vault/chunk-files'

type Key = PublicOffice['key']

/**
 * Contents as they travel: sealed for the office, as a phone would. Written apart from the phone's
 * own code, so that tests of either side check the other.
 */
export async function sealAsPhone(
  key: Key,
  contents: Contents,
  over: Partial<WireItem> = {},
): Promise<WireItem> {
  const { id = randomUUID(), kind = contents.kind } = over
  const sealed = await sealText(key, JSON.stringify(contents), { id, kind })
  return asItem(sealed, {
    id,
    kind,
    keyId: key.id,
    ...(contents.kind === 'submission' && { claimHash: contents.claimHash }),
    chunks: 'attachments' in contents ? contents.attachments.flatMap(({ chunks }) => chunks) : [],
    madeAt: contents.madeAt,
    ...over,
  })
}

/** Any text sealed properly: also what no phone of ours would ever send. */
export async function sealText(
  key: Key,
  text: string,
  { id, kind }: Pick<WireItem, 'id' | 'kind'>,
): Promise<Buffer> {
  const sender = await suite.createSenderContext({
    recipientPublicKey: await suite.kem.deserializePublicKey(
      new Uint8Array(Buffer.from(key.publicKey, 'base64url')),
    ),
    info: sealingInfo(),
  })
  const ciphertext = await sender.seal(
    new TextEncoder().encode(text),
    itemAad({ id, kind, keyId: key.id }),
  )
  return Buffer.concat([new Uint8Array(sender.enc), new Uint8Array(ciphertext)])
}

/** Bytes in the envelope of the wire. */
export function asItem(bytes: Uint8Array, over: Partial<WireItem> = {}): WireItem {
  return {
    id: randomUUID(),
    kind: 'submission',
    keyId: 'unknown',
    sha256: hashOf(bytes),
    sealed: Buffer.from(bytes).toString('base64url'),
    chunks: [],
    madeAt: new Date().toISOString(),
    age: 0,
    ...over,
  }
}

const suite = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
})
