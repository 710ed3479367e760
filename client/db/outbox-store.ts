import type { PublicOffice } from '#shared/wire/office'
import type { Recording } from './outbox-port'
import type { AdoptedRow, CaseRow, ItemRow, Meta } from './outbox-rows'

/** All that decisions are made from: no sealed bytes, no photos. */
export type Outbox = {
  items: ItemRow[]
  cases: CaseRow[]
  adopted: AdoptedRow[]
  epoch?: string
  /** The last order number given out. */
  seq: number
}

/** What a decision wants written. Rows replace those with the same key. */
export type Change = {
  items?: ItemRow[]
  cases?: CaseRow[]
  epoch?: string
  seq?: number
  clockOffset?: number
  adopt?: AdoptedRow[]
  /** Claims whose case is known now, or that nobody knows. */
  unadopt?: string[]
  /** Items whose chunks are let go. */
  letGo?: string[]
  /** Items that are let go with all that belongs to them. */
  prune?: string[]
  /** Cases that are forgotten, with the officer's voice. */
  forget?: string[]
}

/** Something handed in, ready to lie on the disk. `seq` is given by the store. */
export type Packet = {
  item: ItemRow
  /** With a submission comes the case it will be. */
  of?: CaseRow
  sealed: Uint8Array
  chunks: { sha256: string; bytes: ArrayBuffer }[]
}

/**
 * Where the outbox lives. Every write is one transaction and on disk before its promise resolves; a
 * write that fails rejects with `StorageFull` or `StorageBroken` and leaves what was there.
 */
export type OutboxStore = {
  look(): Promise<Outbox>
  /** What sealing needs, in one read: the office, its clock, and the rows with this id or of this case. */
  forSealing(id: string): Promise<{ outbox: Outbox; office?: PublicOffice; clockOffset: number }>
  /**
   * Keeps all of a packet or nothing. What lies there already under the same id stays as it is: the
   * first one counts. Answers what lies there of the case afterwards.
   */
  keep(packet: Packet): Promise<Outbox>
  /**
   * Reads, decides and writes in one transaction.
   * @param ids items and cases to be read; all where left out
   * @param decide synchronous and repeatable; undefined where nothing is to be written
   */
  change(decide: (outbox: Outbox) => Change | undefined, ids?: readonly string[]): Promise<void>
  /** Sealed bytes by item, as they lie there now; empty where they are gone. */
  sealedOf(ids: readonly string[]): Promise<Map<string, Uint8Array<ArrayBuffer>>>
  /** An encrypted chunk; undefined where it is gone, empty where its bytes cannot be read any more. */
  chunk(sha256: string): Promise<ArrayBuffer | undefined>
  /**
   * Notes that a chunk cannot be sent any more, unless another sender brought it home meanwhile.
   * @param damaged it is there, but not what it was
   */
  lose(item: string, sha256: string, damaged: boolean): Promise<void>
  voice(voiceId: string): Promise<Recording | undefined>
  voiceIds(): Promise<string[]>
  keepVoice(of: string, voiceId: string, recording: Recording): Promise<void>
  office(): Promise<Meta['office'] | undefined>
  keepOffice(office: Meta['office']): Promise<void>
  /** Room to be given up first when the disk is full. */
  keepBallast(): Promise<void>
  /** Calls back now and after every change, by whichever tab or worker; returns how to stop. */
  watch(onChange: (outbox: Outbox) => void): () => void
}
