import Dexie, { type EntityTable, type Table } from 'dexie'
import type { Draft } from './draft'

/** A piece of a draft's photo or recording. */
export type DraftPiece = { attachment: string; n: number; draft: string; bytes: ArrayBuffer }

/** What has been begun on this phone. What was handed in lies apart, in `patas-outbox`. */
export class PatasDb extends Dexie {
  declare drafts: EntityTable<Draft, 'id'>
  declare pieces: Table<DraftPiece, [string, number]>

  constructor(name = 'patas') {
    // Strict: a promise resolves when the disk has it, not when the browser has taken it over.
    super(name, { chromeTransactionDurability: 'strict' })
    this.version(1).stores({
      drafts: 'id',
      pieces: '[attachment+n], draft',
    })
  }
}
