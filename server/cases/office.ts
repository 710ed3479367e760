import type { Db } from '../store/tables'
import type { ChunkFiles } from '../vault/chunk-files'
import type { Vault } from '../vault/vault'
import type { Live } from './live'

/** Byte limits for what arrives from nobody known (design §3). */
export type Limits = {
  bytesPerAddressAndDay: number
  bytesPerDay: number
  /** Bytes of disk that stay free for the office's own work. */
  diskReserve: number
}

/** What the office's functions work with: its store, its vault, its clock. */
export type Office = {
  id: string
  db: Db
  vault: Vault
  files: ChunkFiles
  live: Live
  limits: Limits
  /** Milliseconds since 1970. */
  now: () => number
  /** Bytes left on the disk that holds the data. */
  freeBytes: () => Promise<number>
  /** Invented data. */
  demo: boolean
}

/** The office's clock as it is written down. */
export function instant(office: Office): string {
  return new Date(office.now()).toISOString()
}
