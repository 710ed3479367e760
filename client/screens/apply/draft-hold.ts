import { type Draft, type DraftAttachment, type DraftStore, StorageFull } from '../../db/draft'

type Change = (draft: Draft) => Draft
type File = { attachment: DraftAttachment; bytes: Uint8Array }
type Job = { change: Change; file?: File | undefined }

/** What a screen sees of a draft: with everything given, on disk or not yet. */
export type Held = { draft: Draft; trouble?: 'storageFull' | 'storageBroken' | undefined }

/**
 * A draft being filled in. What is given shows at once and is written in order behind it; what could
 * not be written is kept and tried again, so a full disk loses nothing that is on the screen.
 */
export class DraftHold {
  held: Held
  private readonly drafts: DraftStore
  private readonly onChange: (held: Held) => void
  private waiting: Job[] = []
  private writing: Promise<boolean> | undefined

  constructor(drafts: DraftStore, draft: Draft, onChange: (held: Held) => void) {
    this.drafts = drafts
    this.held = { draft }
    this.onChange = onChange
  }

  /** Gives an answer. A recording or photo it names comes along and is written before it. */
  give(change: Change, file?: File): void {
    const whole: Change = (draft) => change(file ? withFile(draft, file.attachment) : draft)
    this.waiting.push({ change, file })
    this.show({ ...this.held, draft: whole(this.held.draft) })
    void this.settled()
  }

  /** Resolves when all that was given is on disk: true; false where it could not be written. */
  async settled(): Promise<boolean> {
    if (this.waiting.length === 0 && !this.writing) return true
    this.writing ??= this.write()
    return this.writing
  }

  /** Bytes of a photo or recording, those still waiting to be written included. */
  async bytesOf(id: string): Promise<Uint8Array> {
    const waiting = this.waiting.find(({ file }) => file?.attachment.id === id)
    return waiting?.file?.bytes ?? this.drafts.bytesOf(id)
  }

  private async write(): Promise<boolean> {
    const { id } = this.held.draft
    try {
      while (this.waiting[0]) {
        // What piled up while the disk was busy goes in one transaction; a file ends the pile.
        const end = this.waiting.findIndex(({ file }, at) => at > 0 && file)
        const pile = this.waiting.slice(0, end === -1 ? undefined : end)
        const { file } = pile[0] as Job
        if (file) await this.drafts.attach(id, file.attachment, file.bytes)
        await this.drafts.change(id, (draft) => pile.reduce((all, job) => job.change(all), draft))
        this.waiting.splice(0, pile.length)
      }
    } catch (error) {
      this.writing = undefined
      const trouble = error instanceof StorageFull ? 'storageFull' : 'storageBroken'
      this.show({ ...this.held, trouble })
      return false
    }
    // At once, not a moment later: what is given next must find no writer that has already finished.
    this.writing = undefined
    if (this.held.trouble) this.show({ draft: this.held.draft })
    return true
  }

  private show(held: Held): void {
    this.held = held
    this.onChange(held)
  }
}

function withFile(draft: Draft, attachment: DraftAttachment): Draft {
  const others = draft.attachments.filter(({ id }) => id !== attachment.id)
  return { ...draft, attachments: [...others, attachment] }
}
