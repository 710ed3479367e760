import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { flushFolder } from './flush-folder'

/** Sealed bytes on disk, each file named after its own hash. */
export type ChunkFiles = {
  /** On disk, its name too, before the promise resolves. Writing one again changes nothing. */
  write(sha256: string, bytes: Uint8Array): Promise<void>
  /** Throws where the file is gone or is not what its name says. */
  read(sha256: string): Promise<Buffer>
}

/** Below `folder`: two hexadecimal digits a folder, so that none grows too large to list. */
export async function openChunkFiles(folder: string): Promise<ChunkFiles> {
  const unfinished = join(folder, 'unfinished')
  await mkdir(unfinished, { recursive: true })
  // What a power cut left half written. Nobody was told that it is here.
  for (const name of await readdir(unfinished)) await rm(join(unfinished, name))
  const folderOf = (sha256: string) => join(folder, sha256.slice(0, 2))

  return {
    async write(sha256, bytes) {
      const home = folderOf(sha256)
      if (await mkdir(home, { recursive: true })) await flushFolder(folder)
      const path = join(unfinished, randomUUID())
      const file = await open(path, 'wx', 0o600)
      try {
        await file.writeFile(bytes)
        await file.sync()
      } catch (error) {
        await rm(path, { force: true })
        throw error
      } finally {
        await file.close()
      }
      await rename(path, join(home, sha256))
      await flushFolder(home)
    },
    async read(sha256) {
      const bytes = await readFile(join(folderOf(sha256), sha256))
      if (hashOf(bytes) !== sha256) throw new Error('a chunk on disk is damaged')
      return bytes
    },
  }
}

export function hashOf(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}
