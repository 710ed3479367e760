import type { Stage } from '#shared/domain/stages'
import type { Papers } from '#shared/wire/answers'
import type { NewsEvent } from '#shared/wire/news'
import type { PublicOffice } from '#shared/wire/office'
import type { Draft, DraftAttachment, DraftStore } from './draft'

/**
 * How far a submission has got, as the person sees it. `held`: a person must look.
 * There is no "sending": being in flight is not stored.
 */
type TicketState = 'queued' | 'receipted' | 'held'

/** What this phone keeps of something handed in: no name, no answers. */
export type Ticket = {
  /** The submission's id. */
  id: string
  code: string
  claim: string
  service: string
  state: TicketState
  /** Why it is held: a key below `err.` of the texts. */
  heldBecause?: 'conflict' | 'unreadable' | 'tooLarge' | 'refused' | 'fileLost'
  /** Which photos or recordings are lost, by the question or requirement they answer. */
  lostFiles?: { field: string; kind: 'photo' | 'voice' }[]
  /** Milliseconds since 1970 by the phone's clock. */
  madeAt: number
  /** The receipt names the hash; photos may still follow. */
  photosWaiting: number
  /** Later items of this case (tuntas, supplement …) not receipted yet. */
  answersWaiting: number
  rev: number
  /** The rev the person has seen: news where lower. */
  seenRev: number
  stage?: Stage
  register?: string
  dueAt?: string
  /** Oldest first. */
  events: NewsEvent[]
}

/** What a resident can say of a case after handing in. */
export type FollowUp =
  | { kind: 'tuntas' }
  | { kind: 'belum'; reason?: 'wrongLetter' | 'notDone' | 'rude' | 'other'; voice?: Recording }
  | { kind: 'withdrawal' }
  | {
      kind: 'supplement'
      /** Of its draft: said twice for one draft, it is one. */
      id: string
      papers: Papers
      files: { attachment: DraftAttachment; bytes: Uint8Array }[]
    }
export type Recording = { mime: DraftAttachment['mime']; bytes: Uint8Array; ms: number }

/** Why nothing could be handed in; the draft is untouched. `tooLong`: more was typed than can be sent. */
export type HandInProblem =
  | 'officeUnknown'
  | 'storageFull'
  | 'storageBroken'
  | 'fileLost'
  | 'tooLong'

/**
 * The one door between screens and the outbox. Screens never call the network: they put an item in
 * the outbox through this, and `client/sync` sees to the rest. Given to screens by `main` (a screen
 * may not import `client/sync`).
 */
export type OutboxPort = {
  /**
   * Seals and queues a draft in one strict transaction and lets go of the draft. Resolves only after
   * `complete`: then, and never before, may a screen say "tersimpan". Called twice for one draft, it
   * answers the same ticket.
   */
  handIn(draft: Draft, drafts: DraftStore): Promise<{ ticket: Ticket } | { problem: HandInProblem }>
  followUp(ticket: Ticket, what: FollowUp): Promise<{ done: true } | { problem: HandInProblem }>
  /** Calls back now and at every change, newest first; returns how to stop. */
  watch(onChange: (tickets: Ticket[]) => void): () => void
  markSeen(id: string, rev: number): Promise<void>
  /**
   * A ticket handed over by its QR address `/t#<code>.<claim>`. It is among the tickets as soon as
   * the office has said which case it is.
   */
  adopt(code: string, claim: string, id?: string): Promise<void>
  /** The officer's recording of an event, kept on the phone once fetched; undefined while not here. */
  voice(ticket: Ticket, voiceId: string): Promise<Recording | undefined>
  /** Tries to send now; safe to call as often as you like. */
  tryNow(): void
  /** The office as last heard of; undefined before the first connection. */
  office(): Promise<PublicOffice | undefined>
  /** Whether the phone can work without a signal: worker active, office key kept. */
  isReadyOffline(): Promise<boolean>
}
