import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hashOf, openChunkFiles } from '../../server/vault/chunk-files'
import { keyCheck, makeKeys, readKeys, rotate } from '../../server/vault/key-folder'
import { openVault } from '../../server/vault/vault'
import { aSubmission } from '../fixtures/a-submission'
import { sealed } from '../fixtures/sealed'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'patas-keys-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const keys = () => makeKeys(join(folder, 'keys'))

describe('the office’s keys', () => {
  it('are readable by their owner alone', async () => {
    await keys()
    expect((await stat(join(folder, 'keys'))).mode & 0o777).toBe(0o700)
    for (const name of await readdir(join(folder, 'keys'))) {
      expect((await stat(join(folder, 'keys', name))).mode & 0o777).toBe(0o600)
    }
  })

  it('are made once and stay the same', async () => {
    const [first, second] = [await keys(), await keys()]
    expect(keyCheck(second)).toBe(keyCheck(first))
    expect(second.office.map(({ id }) => id)).toEqual(first.office.map(({ id }) => id))
    expect(await readKeys(join(folder, 'nowhere'))).toBeUndefined()
  })

  it('may be followed by a new one, and the old one opens what was sealed for it', async () => {
    const before = openVault(await keys(), 'office')
    const old = await sealed(before.publicKey, aSubmission())
    const id = await rotate(join(folder, 'keys'), new Date(Date.now() + 1000))
    const after = openVault(await keys(), 'office')
    expect(after.publicKey.id).toBe(id)
    expect(id).not.toBe(before.publicKey.id)
    const fresh = await sealed(after.publicKey, aSubmission())
    for (const item of [old, fresh]) {
      const bytes = new Uint8Array(Buffer.from(item.sealed, 'base64url'))
      expect(await after.openItem({ ...item, sealed: bytes })).toBeDefined()
    }
  })

  it('of data may be followed by a new one: what is written from then on uses it', async () => {
    const before = openVault(await keys(), 'office')
    const old = before.seal('cases', 'a', 'Sarinah')
    const secret = Buffer.alloc(32, 7).toString('base64url')
    await writeFile(join(folder, 'keys/data-2.key'), secret)
    const after = openVault(await keys(), 'office')
    const fresh = after.seal('cases', 'a', 'Sarinah')
    expect([old[1], fresh[1]]).toEqual([1, 2])
    expect([after.open('cases', 'a', old), after.open('cases', 'a', fresh)]).toEqual([
      'Sarinah',
      'Sarinah',
    ])
    expect(() => before.open('cases', 'a', fresh)).toThrow()
  })

  it('that are damaged are not taken for keys', async () => {
    await keys()
    await writeFile(join(folder, 'keys/index.key'), 'short')
    await expect(keys()).rejects.toThrow('index.key does not hold a key of 32 bytes')
  })

  it('that are damaged are named without being printed', async () => {
    await keys()
    await writeFile(join(folder, 'keys/office-x.json'), '{"madeAt":"x","privateKey":"secret')
    const complaint = await keys().catch((error: Error) => error.message)
    expect(complaint).toMatch(/office-x\.json does not hold a key of the office$/)
  })
})

describe('sealed at rest', () => {
  it('opens only in its own row, table and office, and whole', async () => {
    const both = await keys()
    const vault = openVault(both, 'office')
    const bytes = vault.seal('cases', 'a', { name: 'Sarinah' })
    expect(vault.open('cases', 'a', bytes)).toEqual({ name: 'Sarinah' })
    expect(() => vault.open('cases', 'b', bytes)).toThrow()
    expect(() => vault.open('case_events', 'a', bytes)).toThrow()
    expect(() => openVault(both, 'other').open('cases', 'a', bytes)).toThrow()
    for (const at of [0, 1, 5, 20, bytes.length - 1]) {
      const changed = Uint8Array.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(() => vault.open('cases', 'a', changed)).toThrow()
    }
  })

  it('is never twice the same', async () => {
    const vault = openVault(await keys(), 'office')
    const once = Buffer.from(vault.seal('cases', 'a', 'x'))
    expect(once.equals(vault.seal('cases', 'a', 'x'))).toBe(false)
  })

  it('is found by a keyed hash that another office does not share', async () => {
    const both = await keys()
    const vault = openVault(both, 'office')
    expect(vault.term('nik', '1')).toBe(vault.term('nik', '1'))
    expect(vault.term('nik', '1')).not.toBe(vault.term('phone', '1'))
    expect(vault.term('nik', '1')).not.toBe(openVault(both, 'other').term('nik', '1'))
  })
})

describe('chunks on disk', () => {
  it('come back as they were written, and throw where the disk changed them', async () => {
    const files = await openChunkFiles(join(folder, 'chunks'))
    const bytes = Buffer.from('sealed bytes')
    const sha256 = hashOf(bytes)
    await files.write(sha256, bytes)
    await files.write(sha256, bytes)
    expect((await files.read(sha256)).equals(bytes)).toBe(true)
    const path = join(folder, 'chunks', sha256.slice(0, 2), sha256)
    expect((await readFile(path)).equals(bytes)).toBe(true)
    await writeFile(path, 'other bytes')
    await expect(files.read(sha256)).rejects.toThrow('damaged')
  })

  it('are cleared of what was half written when the power went', async () => {
    await openChunkFiles(join(folder, 'chunks'))
    await writeFile(join(folder, 'chunks/unfinished/half'), 'ha')
    await openChunkFiles(join(folder, 'chunks'))
    expect(await readdir(join(folder, 'chunks/unfinished'))).toEqual([])
  })
})
