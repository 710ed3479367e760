import type { Logger } from 'pino'
import type { ChunkKeeper } from './cases/keep-chunk'
import type { Office } from './cases/office'
import type { Opener } from './cases/opener'
import type { Receiver } from './cases/receive'
import type { StaticFiles } from './http/static-files'

/** Everything the app is made of; handed in, so that tests and the real server use the same app. */
export type Parts = {
  office: Office
  receiver: Receiver
  opener: Opener
  keepChunk: ChunkKeeper
  log: Logger
  /** The built client; without it only the API answers. */
  pages: StaticFiles | undefined
  /** Names the server answers under. */
  hosts: readonly string[]
  /** Whether browsers reach it by HTTPS. */
  https: boolean
  /** Proxies of our own in front of the server. */
  trustedProxies: number
}
