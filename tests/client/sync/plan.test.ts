// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ItemRow, ItemState } from '../../../client/db/outbox-rows'
import type { Outbox } from '../../../client/db/outbox-store'
import {
  BATCH_BYTES,
  type Batch,
  chunksToSend,
  halves,
  isWaiting,
  plan,
} from '../../../client/sync/plan'
import { aCase, anItem } from '../db/a-packet'

const now = Date.UTC(2026, 10, 24)
const DAY = 24 * 60 * 60 * 1000
const nothing = { now, postponed: new Set<string>(), asked: new Set<string>() }
const box = (items: ItemRow[], over: Partial<Outbox> = {}): Outbox => ({
  ...{ items, cases: [], adopted: [], epoch: 'now', seq: 0 },
  ...over,
})
const receipted = (epoch = 'now'): ItemState => ({ is: 'receipted', epoch, at: now })
const held = (at: number): ItemState => ({ is: 'held', because: 'conflict', at })
const idsOf = (batches: Batch[]) => batches.map(({ items }) => items.map(({ id }) => id))

const queues = fc
  .array(
    fc.record({
      bytes: fc.integer({ min: 100, max: 98_304 }),
      alone: fc.boolean(),
      seq: fc.nat(1000),
      isReceipted: fc.boolean(),
    }),
    { maxLength: 130 },
  )
  .map((wanted) => {
    const items = wanted.map(({ isReceipted, ...over }) =>
      anItem({ ...over, state: isReceipted ? receipted() : { is: 'queued' } }),
    )
    const cases = items.map(({ id, alone }) => aCase({ id, alone }))
    return box(items, { cases })
  })

describe('what is sent', () => {
  it('is everything that waits, once, and nothing else', () => {
    fc.assert(
      fc.property(queues, (outbox) => {
        const sent = idsOf(plan(outbox, nothing)).flat()
        const waits = outbox.items.filter(({ state }) => state.is === 'queued').map(({ id }) => id)
        expect(sent.toSorted()).toEqual(waits.toSorted())
      }),
    )
  })

  it('fits the wire: at most 50 items, 200 questions, and bytes for a weak line', () => {
    fc.assert(
      fc.property(queues, (outbox) => {
        for (const { items, asks } of plan(outbox, nothing)) {
          expect(items.length + asks.length).toBeGreaterThan(0)
          expect(items.length).toBeLessThanOrEqual(50)
          expect(asks.length).toBeLessThanOrEqual(200)
          const bytes = items.reduce((sum, item) => sum + item.bytes, 0)
          if (items.length > 1) expect(bytes).toBeLessThanOrEqual(BATCH_BYTES)
        }
      }),
    )
  })

  it('lets what was told without a name travel with nothing beside it', () => {
    fc.assert(
      fc.property(queues, (outbox) => {
        for (const { items, asks } of plan(outbox, nothing)) {
          if ([...items, ...asks].some(({ alone }) => alone)) {
            expect(items.length + asks.length).toBe(1)
          }
        }
      }),
    )
  })

  it('is oldest first, whatever the clock said', () => {
    const items = [3, 1, 2].map((seq) =>
      anItem({ seq, made: { wall: -seq, mono: 0, session: '' } }),
    )
    expect(plan(box(items), nothing)[0]?.items.map(({ seq }) => seq)).toEqual([1, 2, 3])
  })

  it('asks for news of what the office can know, once in a run', () => {
    const [queued, known, unreadable, conflict] = [
      anItem(),
      anItem({ state: receipted() }),
      anItem({ state: { is: 'held', because: 'unreadable', at: now } }),
      anItem({ state: held(now) }),
    ]
    const items = [queued, known, unreadable, conflict]
    const pruned = aCase()
    const outbox = box(items, { cases: [...items.map(({ id }) => aCase({ id })), pruned] })
    const asked = (already: string[]) =>
      plan(outbox, { ...nothing, asked: new Set(already) }).flatMap(({ asks }) =>
        asks.map(({ id }) => id),
      )
    expect(asked([])).toEqual([known.id, unreadable.id, pruned.id])
    expect(asked([known.id, pruned.id])).toEqual([unreadable.id])
  })

  it('looks for a scanned ticket by itself', () => {
    const find = { claim: 'A'.repeat(22), code: '4821093751', at: now }
    const outbox = box([anItem()], { adopted: [find] })
    expect(plan(outbox, nothing).at(-1)).toEqual({ items: [], asks: [], find })
    expect(plan(outbox, { ...nothing, asked: new Set([find.claim]) })).toHaveLength(1)
  })

  it('leaves out what is put off, and a later word on it; everything else goes', () => {
    const first = anItem({ seq: 1 })
    const word = anItem({ seq: 2, of: first.id, kind: 'withdrawal' })
    const other = anItem({ seq: 3 })
    const postponed = new Set([first.id])
    expect(idsOf(plan(box([first, word, other]), { ...nothing, postponed }))).toEqual([[other.id]])
  })

  it('lets a later word go where its submission is held', () => {
    const first = anItem({ state: held(now) })
    const word = anItem({ of: first.id, kind: 'withdrawal' })
    expect(idsOf(plan(box([first, word]), nothing))).toEqual([[word.id]])
  })

  it('offers a held item again once a day, whichever way the clock jumped', () => {
    const sent = (at: number) => plan(box([anItem({ state: held(at) })]), nothing).length
    expect([now - DAY / 2, now + DAY / 2].map(sent)).toEqual([0, 0])
    expect([now - DAY, now + 365 * DAY].map(sent)).toEqual([1, 1])
  })

  it('offers receipted items again to an office that came back from a backup', () => {
    const old = anItem({ state: receipted('before') })
    expect(idsOf(plan(box([old, anItem({ state: receipted() })]), nothing))).toEqual([[old.id]])
  })

  it('offers an item again to hear that its chunks are there, after they were sent', () => {
    const item = anItem({ state: receipted(), whole: false, missing: ['a'] })
    expect(plan(box([item]), nothing)).toEqual([])
    expect(plan(box([{ ...item, missing: [] }]), nothing)).toHaveLength(1)
  })
})

describe('a request that is too large', () => {
  it('becomes two that together are the same, down to single parts', () => {
    const parts = fc.tuple(fc.nat(9), fc.nat(9))
    fc.assert(
      fc.property(parts, ([items, asks]) => {
        const batch: Batch = {
          items: Array.from({ length: items }, () => anItem()),
          asks: Array.from({ length: asks }, () => aCase()),
        }
        const two = halves(batch)
        if (items + asks < 2) {
          expect(two).toBeUndefined()
          return
        }
        expect(two?.flatMap((half) => half.items)).toEqual(batch.items)
        expect(two?.flatMap((half) => half.asks)).toEqual(batch.asks)
        for (const half of two ?? [])
          expect(half.items.length + half.asks.length).toBeGreaterThan(0)
      }),
    )
  })
})

describe('chunks', () => {
  it('go only where the office has acknowledged their item, oldest first', () => {
    const items = [
      anItem({ seq: 2, state: receipted(), missing: ['c'] }),
      anItem({ seq: 1, state: receipted(), missing: ['a', 'b'] }),
      anItem({ seq: 0, missing: ['queued'] }),
      anItem({ seq: 3, state: receipted('before'), missing: ['old'] }),
    ]
    expect(chunksToSend(box(items)).map(({ sha256 }) => sha256)).toEqual(['a', 'b', 'c'])
  })
})

describe('whether something waits', () => {
  it.each([
    ['queued', anItem(), true],
    ['receipted and whole', anItem({ state: receipted() }), false],
    ['receipted by an office before the backup', anItem({ state: receipted('before') }), true],
    ['receipted with photos to follow', anItem({ state: receipted(), whole: false }), true],
    ['held', anItem({ state: held(now) }), false],
  ])('%s', (_, item, waits) => {
    expect(isWaiting(box([item]))).toBe(waits)
  })

  it('waits for the office to know a scanned ticket', () => {
    const adopted = [{ claim: 'A'.repeat(22), code: '4821093751', at: now }]
    expect(isWaiting(box([], { adopted }))).toBe(true)
  })
})
