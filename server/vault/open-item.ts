import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core'
import { ENCAPSULATED_KEY_BYTES, itemAad, sealingInfo } from '#shared/wire/sealing'
import type { OfficeKey } from './key-folder'
import type { SealedItem } from './vault'

/**
 * Opens what a phone sealed. `undefined` where the key is not ours, the bytes are damaged, or
 * somebody changed what is authenticated with them: nothing can be told apart, and need not be.
 */
export async function openItem(
  keys: OfficeKey[],
  item: SealedItem,
): Promise<Uint8Array | undefined> {
  const key = keys.find(({ id }) => id === item.keyId)
  if (!key) return undefined
  try {
    const opened = await suite.open(
      {
        recipientKey: key.pair,
        enc: item.sealed.slice(0, ENCAPSULATED_KEY_BYTES),
        info: sealingInfo(),
      },
      item.sealed.slice(ENCAPSULATED_KEY_BYTES),
      itemAad(item),
    )
    return new Uint8Array(opened)
  } catch {
    return undefined
  }
}

const suite = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
})
