import { type Draft, type DraftStore, FileLost, StorageBroken } from './draft'

/**
 * Drafts that leave nothing behind, for the kiosk: Chromium keeps deleted IndexedDB records readable
 * in its log file. They end with the page.
 */
export function memoryDrafts(now = Date.now): DraftStore {
  const drafts = new Map<string, Draft>()
  const files = new Map<string, { draft: string; bytes: Uint8Array }>()

  async function change(id: string, how: (draft: Draft) => Draft): Promise<Draft> {
    const draft = drafts.get(id)
    if (!draft) throw new StorageBroken('draft.gone')
    const next = { ...how(structuredClone(draft)), id, touchedAt: now() }
    drafts.set(id, structuredClone(next))
    return next
  }

  return {
    start: async (draft) => void drafts.set(draft.id, structuredClone(draft)),
    load: async (id) => structuredClone(drafts.get(id)),
    change,
    async attach(id, attachment, bytes) {
      const draft = await change(id, (before) => ({
        ...before,
        attachments: [...before.attachments.filter((one) => one.id !== attachment.id), attachment],
      }))
      files.set(attachment.id, { draft: id, bytes: new Uint8Array(bytes) })
      return draft
    },
    async detach(id, attachmentId) {
      files.delete(attachmentId)
      return change(id, (before) => ({
        ...before,
        attachments: before.attachments.filter((one) => one.id !== attachmentId),
      }))
    },
    async bytesOf(attachmentId) {
      const file = files.get(attachmentId)
      if (!file) throw new FileLost()
      return new Uint8Array(file.bytes)
    },
    unfinished: async () =>
      structuredClone([...drafts.values()]).sort((a, b) => b.touchedAt - a.touchedAt),
    async discard(id) {
      for (const [attachment, { draft }] of files) if (draft === id) files.delete(attachment)
      drafts.delete(id)
    },
  }
}
