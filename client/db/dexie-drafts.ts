import Dexie from 'dexie'
import { type Draft, type DraftStore, FileLost, StorageBroken } from './draft'
import { lately } from './lately'
import type { PatasDb } from './patas-db'
import { cut, join } from './pieces'
import { type MakeRoom, stored } from './stored'

/** A dozen photos. */
const KEPT_IN_MEMORY = 4 * 1024 * 1024

/** Drafts on this phone's disk. */
export function dexieDrafts(db: PatasDb, makeRoom?: MakeRoom, now = Date.now): DraftStore {
  const { drafts, pieces } = db
  const both = [drafts, pieces]
  const written = lately(KEPT_IN_MEMORY)
  const write = <T>(work: () => Promise<T>) => stored(db, 'rw', both, work, makeRoom)
  const read = <T>(work: () => Promise<T>) => stored(db, 'r', both, work)
  const piecesOf = (attachment: string) =>
    pieces.where('[attachment+n]').between([attachment, Dexie.minKey], [attachment, Dexie.maxKey])

  async function changed(id: string, change: (draft: Draft) => Draft): Promise<Draft> {
    const draft = await drafts.get(id)
    if (!draft) throw new StorageBroken('draft.gone')
    const next = { ...change(draft), id, touchedAt: now() }
    await drafts.put(next)
    return next
  }

  return {
    start: (draft) => write(async () => void (await drafts.put(draft))),
    load: (id) => read(async () => drafts.get(id)),
    change: (id, change) => write(() => changed(id, change)),
    async attach(id, attachment, bytes) {
      const draft = await write(async () => {
        const next = await changed(id, (before) => ({
          ...before,
          attachments: [...without(before, attachment.id), attachment],
        }))
        await piecesOf(attachment.id).delete()
        await pieces.bulkAdd(
          cut(bytes).map((piece, n) => ({ attachment: attachment.id, n, draft: id, bytes: piece })),
        )
        return next
      })
      written.keep(attachment.id, bytes)
      return draft
    },
    detach(id, attachmentId) {
      written.drop(attachmentId)
      return write(async () => {
        await piecesOf(attachmentId).delete()
        return changed(id, (before) => ({ ...before, attachments: without(before, attachmentId) }))
      })
    },
    async bytesOf(attachmentId) {
      const bytes = written.get(attachmentId)
      if (bytes) return bytes
      return read(async () => {
        const found = await piecesOf(attachmentId).toArray()
        // A piece may be gone from between others, too.
        if (found.length === 0 || found.some(({ n }, at) => n !== at)) throw new FileLost()
        return join(found.map((piece) => piece.bytes))
      })
    },
    unfinished: () => read(async () => newestFirst(await drafts.toArray())),
    async discard(id) {
      const ended = await write(async () => {
        const draft = await drafts.get(id)
        await pieces.where('draft').equals(id).delete()
        await drafts.delete(id)
        return draft
      })
      for (const attachment of ended?.attachments ?? []) written.drop(attachment.id)
    },
  }
}

const without = ({ attachments }: Draft, id: string) => attachments.filter((one) => one.id !== id)

const newestFirst = (drafts: Draft[]) => drafts.sort((a, b) => b.touchedAt - a.touchedAt)
