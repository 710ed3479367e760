import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import type { ItemKind } from '#shared/wire/sync'
import type { Keys } from './key-folder'
import { openItem } from './open-item'

/** Bytes at rest: what is written to the store goes through here, and comes back only through here. */
export type Vault = {
  /** What phones are told to seal for. */
  publicKey: { id: string; publicKey: string }
  knowsKey(keyId: string): boolean
  /** The contents of an item; `undefined` where nobody here can open it. */
  openItem(item: SealedItem): Promise<Uint8Array | undefined>
  /** Bound to the row it is written to: moved to another row, it does not open. */
  seal(table: string, id: string, value: unknown): Uint8Array
  open<T>(table: string, id: string, sealed: Uint8Array): T
  sealBytes(table: string, id: string, bytes: Uint8Array): Uint8Array
  openBytes(table: string, id: string, sealed: Uint8Array): Buffer
  /** Keyed hash by which something personal can be found, and from which it cannot be read. */
  term(kind: string, value: string): string
}

export type SealedItem = { id: string; kind: ItemKind; keyId: string; sealed: Uint8Array }

const FORMAT = 1
const NONCE = 12
const TAG = 16

/** The vault of one office; its keys serve it alone, since the office's id is authenticated with every byte. */
export function openVault(keys: Keys, officeId: string): Vault {
  const current = Math.max(...keys.data.keys())
  const { id, publicKey } = keys.office.at(-1) as Keys['office'][number]
  const place = (table: string, row: string) => Buffer.from(`${officeId}|${table}|${row}`)

  const sealBytes: Vault['sealBytes'] = (table, row, bytes) => {
    const nonce = randomBytes(NONCE)
    const cipher = createCipheriv('aes-256-gcm', keys.data.get(current) as Buffer, nonce)
    cipher.setAAD(place(table, row))
    const sealed = [cipher.update(bytes), cipher.final()]
    return Buffer.concat([Buffer.of(FORMAT, current), nonce, ...sealed, cipher.getAuthTag()])
  }

  const openBytes: Vault['openBytes'] = (table, row, sealed) => {
    const key = keys.data.get(sealed[1] ?? 0)
    if (sealed[0] !== FORMAT || !key)
      throw new Error(`${table}: sealed with a key that is not here`)
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(2, 2 + NONCE))
    decipher.setAAD(place(table, row))
    decipher.setAuthTag(sealed.subarray(-TAG))
    return Buffer.concat([decipher.update(sealed.subarray(2 + NONCE, -TAG)), decipher.final()])
  }

  return {
    publicKey: { id, publicKey },
    knowsKey: (keyId) => keys.office.some((key) => key.id === keyId),
    openItem: (item) => openItem(keys.office, item),
    sealBytes,
    openBytes,
    seal: (table, row, value) => sealBytes(table, row, Buffer.from(JSON.stringify(value))),
    open: (table, row, sealed) => JSON.parse(openBytes(table, row, sealed).toString('utf8')),
    term: (kind, value) =>
      createHmac('sha256', keys.index)
        .update(`${officeId}|${kind}|${value}`)
        .digest('base64url')
        .slice(0, 22),
  }
}
