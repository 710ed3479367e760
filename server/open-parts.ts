import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, statfs } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pino } from 'pino'
import { forgetOldBudgets } from './cases/budget'
import { openChunkKeeper } from './cases/keep-chunk'
import { openLive } from './cases/live'
import type { Office } from './cases/office'
import { openOpener } from './cases/opener'
import { openReceiver } from './cases/receive'
import { type Config, ConfigError } from './config'
import { traceOf } from './http/problems'
import { openStaticFiles } from './http/static-files'
import type { Parts } from './parts'
import { openSqlite, type Store } from './store/sqlite'
import { openChunkFiles } from './vault/chunk-files'
import { type Keys, keyCheck, makeKeys, readKeys } from './vault/key-folder'
import { openVault } from './vault/vault'

/** The one office of an embedded server; a larger one tells many apart by host name. */
const OFFICE = 'office'

const DAY = 24 * 60 * 60_000

type Opened = Parts & {
  /** Finishes what is in flight and folds the store's log into its file. */
  close(): Promise<void>
}

/**
 * Opens store, keys and files as the configuration says, and takes up what an earlier run left
 * unopened. What is passed in place of a part is for tests: another clock, another disk.
 */
export async function openParts(
  config: Config,
  instead: Partial<Pick<Office, 'now' | 'freeBytes'>> = {},
): Promise<Opened> {
  await mkdir(config.dataDir, { recursive: true, mode: 0o700 })
  const log = pino({ level: config.logLevel, base: null }, pino.destination(2))
  const store = await openSqlite(join(config.dataDir, 'patas.db'))
  const office: Office = {
    id: OFFICE,
    db: store.db,
    vault: openVault(await keysFor(store, config), OFFICE),
    files: await openChunkFiles(join(config.dataDir, 'chunks')),
    live: openLive(),
    limits: config.limits,
    now: Date.now,
    freeBytes: () => freeBytesOf(config.dataDir),
    demo: config.demo,
    ...instead,
  }
  const opener = openOpener(office, (error) => log.error(traceOf(error), 'opening failed'))
  const receiver = openReceiver(office, opener.see)
  const built = resolve(import.meta.dirname, '../dist')
  await opener.start()
  await forgetOldBudgets(office)
  const daily = setInterval(() => {
    forgetOldBudgets(office).catch((error) => log.error(traceOf(error), 'tidying failed'))
  }, DAY).unref()

  return {
    office,
    receiver,
    opener,
    keepChunk: openChunkKeeper(office, opener.chunkHere),
    log,
    pages: existsSync(built) ? await openStaticFiles(built) : undefined,
    hosts: config.hosts,
    https: config.https,
    trustedProxies: config.trustedProxies,
    async close() {
      clearInterval(daily)
      office.live.endAll()
      await receiver.idle()
      await opener.stop()
      await store.close()
    },
  }
}

/**
 * The keys this database was written with. A new office gets new ones; for an existing office made-up
 * keys would hide that its own are lost, so it does not start without them.
 */
async function keysFor({ db }: Store, { keyDir }: Config): Promise<Keys> {
  const office = await db
    .selectFrom('offices')
    .select('key_check')
    .where('office_id', '=', OFFICE)
    .executeTakeFirst()
  if (office) {
    const keys = await readKeys(keyDir)
    if (!keys) {
      throw new ConfigError(
        `KEY_DIR: ${keyDir} holds no keys, but there are data; put the office's keys back`,
      )
    }
    if (keyCheck(keys) !== office.key_check) {
      throw new ConfigError(`KEY_DIR: the keys in ${keyDir} are not those of the data`)
    }
    return keys
  }
  const keys = await makeKeys(keyDir)
  await db
    .insertInto('offices')
    .values({
      office_id: OFFICE,
      epoch: randomUUID(),
      key_check: keyCheck(keys),
      made_at: new Date().toISOString(),
    })
    .execute()
  return keys
}

async function freeBytesOf(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}
