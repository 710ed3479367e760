import 'fake-indexeddb/auto'
import { vi } from 'vitest'
import { dexieOutbox } from '../../../client/db/dexie-outbox'
import { OutboxDb } from '../../../client/db/outbox-db'
import type { ItemRow } from '../../../client/db/outbox-rows'
import type { Packet } from '../../../client/db/outbox-store'
import { newMemory } from '../../../client/sync/memory'
import type { Clock, Lock, SendingParts } from '../../../client/sync/parts'
import { sendAll } from '../../../client/sync/send-all'
import { noise } from '../db/a-draft'
import { aCase, anItem } from '../db/a-packet'
import { type Fetch, hashOf } from './an-office'

// A machine that is busy with other things needs longer than vitest expects.
vi.setConfig({ testTimeout: 60_000 })
export const soon = (check: () => unknown) => vi.waitFor(check, { timeout: 15_000 })

export type AClock = Clock & {
  /** Lets time pass and calls back whoever waited for it. */
  advance(ms: number): void
  /** The phone's clock is set to another time; its count goes on. */
  jump(ms: number): void
  /** Callbacks that wait. */
  waiting(): number
}

function aClock(): AClock {
  let mono = 0
  let offset = Date.UTC(2026, 10, 24, 3)
  let timers: { at: number; callBack: () => void }[] = []
  return {
    session: crypto.randomUUID(),
    now: () => offset + mono,
    mono: () => mono,
    after(ms, callBack) {
      const timer = { at: mono + ms, callBack }
      timers.push(timer)
      return () => {
        timers = timers.filter((one) => one !== timer)
      }
    },
    timeout: () => new AbortController().signal,
    jump: (ms) => {
      offset += ms
    },
    waiting: () => timers.length,
    advance(ms) {
      mono += ms
      const due = timers.filter(({ at }) => at <= mono)
      timers = timers.filter(({ at }) => at > mono)
      for (const { callBack } of due) callBack()
    },
  }
}

/** One sender at a time on this phone, as Web Locks would have it. */
export function aLock(): Lock {
  let isTaken = false
  return async (work) => {
    if (isTaken) return 'busy'
    isTaken = true
    try {
      return await work()
    } finally {
      isTaken = false
    }
  }
}

export const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes))

/** A phone with its own database; a second tab shares the first one's. */
export function aPhone(fetch: Fetch, over: Partial<SendingParts> = {}, tabOf?: { db: OutboxDb }) {
  const db = new OutboxDb(tabOf?.db.name ?? `phone-${crypto.randomUUID()}`)
  const clock = aClock()
  const parts: SendingParts = {
    ...{ store: dexieOutbox(db), clock, random, fetch, lock: aLock() },
    ...over,
  }
  const memory = newMemory(parts)
  return {
    ...{ db, parts, store: parts.store, clock, memory },
    send: () => sendAll(parts, memory),
    item: async (id: string) => (await parts.store.look()).items.find((item) => item.id === id),
    row: async (id: string) => (await parts.store.look()).cases.find((row) => row.id === id),
    close: () => db.close(),
  }
}

export type APhone = ReturnType<typeof aPhone>

type Wanted = { chunks?: number; alone?: boolean; bytes?: number; of?: string } & Partial<ItemRow>

/** Something handed in: sealed bytes and chunks with the hashes they have. */
export function aPacketToSend({
  chunks = 0,
  alone = false,
  bytes = 500,
  ...over
}: Wanted = {}): Packet {
  const id = crypto.randomUUID()
  const sealed = noise(bytes)
  const pieces = Array.from({ length: chunks }, () => {
    const piece = noise(40)
    return { sha256: hashOf(piece), bytes: piece.buffer }
  })
  const files = pieces.length
    ? [{ field: 'ktp', kind: 'photo' as const, chunks: pieces.map(({ sha256 }) => sha256) }]
    : []
  const item = anItem({
    ...{ id, alone, files, whole: chunks === 0, sha256: hashOf(sealed), bytes },
    ...over,
  })
  const isSubmission = item.of === item.id
  return {
    item,
    ...(isSubmission && { of: aCase({ id, alone, claim: claimOf(id) }) }),
    sealed,
    chunks: pieces,
  }
}

const claimOf = (id: string) => Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url')
