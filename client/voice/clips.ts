import type { Language } from '#shared/wire/language'

/** The recordings of one language by the key of the text they speak. */
export type ClipPack = { clipOf(key: string): Promise<ArrayBuffer | undefined> }

const packs = new Map<Language, ClipPack>()

/** Gives a language its recordings; without a pack its texts have none. */
export function giveClips(tag: Language, pack: ClipPack | undefined): void {
  if (pack) packs.set(tag, pack)
  else packs.delete(tag)
}

/** The recording of a text, if there is one on this phone. */
export async function clipFor(tag: Language, key: string): Promise<ArrayBuffer | undefined> {
  try {
    return await packs.get(tag)?.clipOf(key)
  } catch {
    // Not downloaded yet, or gone from the cache: the words are on the screen too.
    return undefined
  }
}
