import Dexie, { type EntityTable, type Table } from 'dexie'
import type {
  AdoptedRow,
  CaseRow,
  ChunkRow,
  ItemRow,
  MetaRow,
  SealedRow,
  VoiceRow,
} from './outbox-rows'

/**
 * What was handed in on this phone and has to arrive, sealed; and the news of it. A database of its
 * own, so that nothing done to drafts or settings can harm it, and read by every later release.
 */
export class OutboxDb extends Dexie {
  declare items: EntityTable<ItemRow, 'id'>
  declare sealed: Table<SealedRow, [string, number]>
  declare chunks: EntityTable<ChunkRow, 'sha256'>
  declare cases: EntityTable<CaseRow, 'id'>
  declare adopted: EntityTable<AdoptedRow, 'claim'>
  declare voices: Table<VoiceRow, [string, number]>
  declare meta: EntityTable<MetaRow, 'key'>

  constructor(name = 'patas-outbox') {
    // Strict: "tersimpan" is said when the disk has it, not when the browser has taken it over.
    super(name, { chromeTransactionDurability: 'strict' })
    this.version(1).stores({
      items: 'id, of',
      sealed: '[id+n]',
      chunks: 'sha256, item',
      cases: 'id',
      adopted: 'claim',
      voices: '[id+n], of',
      meta: 'key',
    })
  }
}
