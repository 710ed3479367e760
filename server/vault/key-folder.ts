import { createHash, createHmac, randomBytes, webcrypto } from 'node:crypto'
import { chmod, mkdir, open, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { flushFolder } from './flush-folder'

/** A key pair that phones seal for. Old ones are kept: a queue may have been sealed for them last year. */
export type OfficeKey = {
  id: string
  /** Uncompressed point, base64url. */
  publicKey: string
  pair: CryptoKeyPair
  madeAt: string
}

export type Keys = {
  /** Newest last; the newest is what phones are told. */
  office: OfficeKey[]
  /** By version; the highest is written with. */
  data: Map<number, Buffer>
  index: Buffer
}

type CryptoKeyPair = webcrypto.CryptoKeyPair

/** Reads all keys; `undefined` where the folder lacks any kind of them. */
export async function readKeys(folder: string): Promise<Keys | undefined> {
  const names = await readdir(folder).catch(() => [])
  const office: OfficeKey[] = []
  const data = new Map<number, Buffer>()
  let index: Buffer | undefined
  for (const name of names) {
    const version = /^data-(\d+)\.key$/.exec(name)?.[1]
    if (version) data.set(Number(version), await readSecret(join(folder, name)))
    else if (name === 'index.key') index = await readSecret(join(folder, name))
    else if (/^office-.*\.json$/.test(name)) office.push(await readOfficeKey(join(folder, name)))
  }
  if (office.length === 0 || data.size === 0 || !index) return undefined
  office.sort((a, b) => a.madeAt.localeCompare(b.madeAt))
  return { office, data, index }
}

/** Makes whatever kind of key is lacking. For a new office only: made-up keys open nothing that exists. */
export async function makeKeys(folder: string): Promise<Keys> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await chmod(folder, 0o700)
  const names = await readdir(folder)
  if (!names.some((name) => name.startsWith('data-'))) await writeSecret(folder, 'data-1.key')
  if (!names.includes('index.key')) await writeSecret(folder, 'index.key')
  if (!names.some((name) => name.startsWith('office-'))) await rotate(folder)
  return (await readKeys(folder)) as Keys
}

/** Adds a new office key; from the next start phones are told this one. What was sealed before stays readable. */
export async function rotate(folder: string, now = new Date()): Promise<string> {
  const pair = await webcrypto.subtle.generateKey(P256, true, ['deriveBits'])
  const privateKey = await webcrypto.subtle.exportKey('jwk', pair.privateKey)
  const { id } = await named(pair)
  await writeOnce(
    join(folder, `office-${id}.json`),
    JSON.stringify({ madeAt: now.toISOString(), privateKey }),
  )
  await flushFolder(folder)
  return id
}

/** Tells whether a folder of keys is the one a database was written with, and tells nothing else. */
export function keyCheck({ data, index }: Keys): string {
  const oldest = data.get(Math.min(...data.keys())) as Buffer
  return createHmac('sha256', index).update(oldest).digest('base64url')
}

const P256 = { name: 'ECDH', namedCurve: 'P-256' } as const

const StoredOfficeKey = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    madeAt: v.string(),
    privateKey: v.object({
      kty: v.string(),
      crv: v.string(),
      x: v.string(),
      y: v.string(),
      d: v.string(),
    }),
  }),
)

async function readOfficeKey(path: string): Promise<OfficeKey> {
  const stored = v.safeParse(StoredOfficeKey, await readFile(path, 'utf8'))
  // Without valibot's own message: it would print the key.
  if (!stored.success) throw new Error(`${path} does not hold a key of the office`)
  const { madeAt, privateKey } = stored.output
  const { kty, crv, x, y } = privateKey
  const pair = {
    privateKey: await webcrypto.subtle.importKey('jwk', privateKey, P256, true, ['deriveBits']),
    publicKey: await webcrypto.subtle.importKey('jwk', { kty, crv, x, y }, P256, true, []),
  }
  return { ...(await named(pair)), pair, madeAt }
}

/** A key is named after itself, so that two offices never mean different keys by one name. */
async function named(pair: CryptoKeyPair): Promise<{ id: string; publicKey: string }> {
  const raw = Buffer.from(await webcrypto.subtle.exportKey('raw', pair.publicKey))
  const id = createHash('sha256').update(raw).digest('base64url').slice(0, 12)
  return { id, publicKey: raw.toString('base64url') }
}

async function readSecret(path: string): Promise<Buffer> {
  const secret = Buffer.from((await readFile(path, 'utf8')).trim(), 'base64url')
  if (secret.length !== 32) throw new Error(`${path} does not hold a key of 32 bytes`)
  return secret
}

async function writeSecret(folder: string, name: string): Promise<void> {
  await writeOnce(join(folder, name), randomBytes(32).toString('base64url'))
  await flushFolder(folder)
}

/** Never over an existing file: a key that was used once must not be lost. */
async function writeOnce(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  await file.writeFile(`${text}\n`)
  await file.sync()
  await file.close()
}
