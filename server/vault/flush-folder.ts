import { open } from 'node:fs/promises'

/** A new name is durable only once its folder is. Windows cannot flush folders; NTFS journals names by itself. */
export async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  await handle.sync()
  await handle.close()
}
