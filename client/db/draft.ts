import type { Answers, Papers } from '#shared/wire/answers'
import type { OnBehalf } from '#shared/wire/contents'
import type { Language } from '#shared/wire/language'

/** A photo or recording of a draft; its bytes lie beside it in pieces of at most 48 KiB. */
export type DraftAttachment = {
  id: string
  /** The field or requirement it answers. */
  field: string
  kind: 'photo' | 'voice'
  mime: 'image/jpeg' | 'audio/webm' | 'audio/ogg' | 'audio/mp4'
  bytes: number
  ms?: number
}

/** What somebody has begun and not handed in. In the clear, on this phone only, for at most 7 days. */
export type Draft = {
  id: string
  /** The id its submission will have: handing in twice is one submission, however the page dies. */
  submissionId: string
  service: string
  serviceVersion: number
  /** Step to come back to after the page was killed; see `client/flow/steps.ts`. */
  step: string
  answers: Answers
  papers: Papers
  onBehalf: OnBehalf
  attachments: DraftAttachment[]
  language: Language
  /** The case whose missing papers this collects: it is sent as a supplement, never handed in. */
  supplementOf?: string
  /** Milliseconds since 1970, by the phone's clock. */
  startedAt: number
  touchedAt: number
}

/**
 * Where drafts live: Dexie on a phone, memory only at the kiosk (a deleted IndexedDB record stays
 * readable in Chromium's log file). Every write is on disk before its promise resolves; a write that
 * fails rejects with `StorageFull` or `StorageBroken` and leaves what was there.
 */
export type DraftStore = {
  start(draft: Draft): Promise<void>
  load(id: string): Promise<Draft | undefined>
  /** Reads, changes and writes in one transaction, and moves `touchedAt`. */
  change(id: string, change: (draft: Draft) => Draft): Promise<Draft>
  attach(id: string, attachment: DraftAttachment, bytes: Uint8Array): Promise<Draft>
  detach(id: string, attachmentId: string): Promise<Draft>
  /** @throws {FileLost} where the bytes are gone, in whole or in part */
  bytesOf(attachmentId: string): Promise<Uint8Array>
  /** Newest first. */
  unfinished(): Promise<Draft[]>
  discard(id: string): Promise<void>
}

/** The disk is full, or the browser gives no more room. What was kept before is still there. */
export class StorageFull extends Error {}

/** The browser's database cannot be written or read. */
export class StorageBroken extends Error {}

/** A photo or recording that was kept is not there any more, as after a cleaner app. */
export class FileLost extends Error {}
