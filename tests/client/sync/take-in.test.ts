// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { News, NewsEvent } from '#shared/wire/news'
import type { ItemResult, SyncAnswer } from '#shared/wire/sync'
import type { CaseRow, ItemRow } from '../../../client/db/outbox-rows'
import type { Outbox } from '../../../client/db/outbox-store'
import { type Sent, takeIn } from '../../../client/sync/take-in'
import { aCase, anItem } from '../db/a-packet'

const now = Date.UTC(2026, 10, 24)
const officeTime = now + 5000
const at = new Date(officeTime).toISOString()

const box = (over: Partial<Outbox> = {}): Outbox => ({
  ...{ items: [], cases: [], adopted: [], epoch: 'one', seq: 7 },
  ...over,
})
const sent = (over: Partial<Sent> = {}): Sent => ({
  ...{ epoch: 'one', items: new Map(), asks: new Map() },
  ...over,
})
const answer = (over: Partial<SyncAnswer> = {}): SyncAnswer => ({
  ...{ v: 1, nonce: 'A', epoch: 'one', serverTime: at, results: [], news: [] },
  ...over,
})
const result = (item: ItemRow, over: Partial<ItemResult> = {}): ItemResult => ({
  ...{ id: item.id, is: 'created', sha256: item.sha256, missing: [] },
  ...over,
})
const event = (rev: number): NewsEvent => ({ rev, at, stage: 'received' })
const told = (row: CaseRow, rev: number, after = 0, over: Partial<News> = {}): News => ({
  ...{ id: row.id, rev, stage: 'received', missing: [] },
  events: Array.from({ length: Math.max(0, rev - after) }, (_, n) => event(after + n + 1)),
  ...over,
})

const photos = ['a', 'b']
const withPhotos = (over: Partial<ItemRow> = {}) =>
  anItem({ files: [{ field: 'ktp', kind: 'photo', chunks: photos }], whole: false, ...over })

function afterResult(item: ItemRow, over: Partial<ItemResult>, turn = item.turn): ItemRow {
  const change = takeIn(
    box({ items: [item] }),
    sent({ items: new Map([[item.id, turn]]) }),
    answer({ results: [result(item, over)] }),
    now,
  )
  return change.items?.[0] ?? item
}

describe('a result', () => {
  it.each(['created', 'duplicate'] as const)('%s is a receipt, by the office’s time', (is) => {
    expect(afterResult(anItem(), { is }).state).toEqual({
      ...{ is: 'receipted', epoch: 'one', at: officeTime },
    })
  })

  it('for an item that was not sent in this request changes nothing', () => {
    const item = anItem()
    const change = takeIn(box({ items: [item] }), sent(), answer({ results: [result(item)] }), now)
    expect(change.items).toEqual([])
  })

  it('names the chunks to send: those it promised and has not lost', () => {
    const item = withPhotos({ lost: ['b'] })
    expect(afterResult(item, { missing: ['a', 'b', 'foreign'] })).toMatchObject({
      ...{ missing: ['a'], whole: false, turn: 1 },
    })
  })

  it('lets go of photos when nothing is missing but what is lost', () => {
    const item = withPhotos({ lost: ['b'] })
    const change = takeIn(
      box({ items: [item] }),
      sent({ items: new Map([[item.id, 0]]) }),
      answer({ results: [result(item, { missing: ['b'] })] }),
      now,
    )
    expect(change.letGo).toEqual([item.id])
    expect(change.items).toMatchObject([{ whole: true, missing: [] }])
  })

  it('that is older than another tab’s says nothing of chunks, but its receipt holds', () => {
    const item = withPhotos({ turn: 2, missing: ['b'] })
    expect(afterResult(item, { missing: [] }, 1)).toMatchObject({
      ...{ state: { is: 'receipted' }, missing: ['b'], whole: false, turn: 2 },
    })
  })

  it('of refusal does not undo the receipt that another tab got meanwhile', () => {
    const item = anItem({ turn: 1, state: { is: 'receipted', epoch: 'one', at: 1 } })
    expect(afterResult(item, { is: 'unreadable' }, 0)).toBe(item)
    expect(afterResult(item, { is: 'unreadable' }, 1).state.is).toBe('held')
  })

  it('later is no result', () => {
    const item = anItem()
    expect(afterResult(item, { is: 'later' })).toBe(item)
  })

  it('keeps the time of the first receipt', () => {
    const state = { is: 'receipted', epoch: 'one', at: 1 } as const
    expect(afterResult(withPhotos({ state }), { is: 'duplicate' }).state).toEqual(state)
  })
})

describe('news', () => {
  const apply = (row: CaseRow, from: number, news: News, epochs = ['one', 'one', 'one']) => {
    const [known, before, answered] = epochs as [string, string, string]
    const change = takeIn(
      box({ cases: [row], epoch: known }),
      sent({ epoch: before, asks: new Map([[row.id, from]]) }),
      answer({ epoch: answered, news: [news] }),
      now,
    )
    return { row: change.cases?.[0] ?? row, change }
  }

  it('add what is new to what was known', () => {
    const row = aCase({ epoch: 'one', rev: 2, seenRev: 2, events: [event(1), event(2)] })
    const dueAt = '2026-11-30T00:00:00.000Z'
    const after = apply(row, 2, told(row, 4, 2, { register: '400/12/2026', dueAt })).row
    expect(after).toMatchObject({ rev: 4, seenRev: 2, register: '400/12/2026', dueAt })
    expect(after.events.map(({ rev }) => rev)).toEqual([1, 2, 3, 4])
  })

  it('never take a rev back within an epoch, whatever order answers come in', () => {
    const revs = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 12 })
    fc.assert(
      fc.property(revs, (answers) => {
        let row = aCase({ epoch: 'one' })
        for (const [rev, from] of answers) {
          const after = apply(
            row,
            Math.min(from, row.rev),
            told(row, rev, Math.min(from, row.rev)),
          ).row
          expect(after.rev).toBeGreaterThanOrEqual(row.rev)
          const known = after.events.map((one) => one.rev)
          expect(known).toEqual(Array.from({ length: after.rev }, (_, n) => n + 1))
          row = after
        }
      }),
    )
  })

  it('of another epoch are taken only whole', () => {
    const row = aCase({ epoch: 'one', rev: 5, events: [1, 2, 3, 4, 5].map(event) })
    const partial = apply(row, 5, told(row, 6, 5), ['one', 'one', 'two'])
    expect(partial.row).toBe(row)
    expect(partial.change.epoch).toBe('two')
    const whole = apply(row, 0, told(row, 2), ['two', 'two', 'two'])
    expect(whole.row).toMatchObject({ rev: 2, epoch: 'two' })
    expect(whole.row.events).toHaveLength(2)
  })

  it('of an office that is no more are not news', () => {
    const row = aCase({ epoch: 'two', rev: 1, events: [event(1)] })
    const late = apply(row, 0, told(row, 9), ['two', 'one', 'one'])
    expect(late.row).toBe(row)
    expect(late.change.epoch).toBeUndefined()
  })

  it('that nobody can open it mark the ticket, and unmark it when somebody can', () => {
    const row = aCase({ epoch: 'one' })
    const unreadable = apply(row, 0, told(row, 0, 0, { unreadable: true })).row
    expect(unreadable.unreadable).toBe(true)
    expect(apply(unreadable, 0, told(row, 1)).row).not.toHaveProperty('unreadable')
  })

  it('that a photo is lacking which the office had let the item be offered again', () => {
    const state = { is: 'receipted', epoch: 'one', at: 1 } as const
    const item = withPhotos({ state, whole: true })
    const row = aCase({ id: item.id, epoch: 'one' })
    const change = takeIn(
      box({ items: [item], cases: [row] }),
      sent({ asks: new Map([[row.id, 0]]) }),
      answer({ news: [told(row, 1, 0, { missing: ['b'] })] }),
      now,
    )
    expect(change.items).toEqual([{ ...item, whole: false, missing: [] }])
    expect(change.letGo).toEqual([])
  })
})

describe('a scanned ticket', () => {
  const claim = 'B'.repeat(22)
  const adopted = [{ claim, code: '4821093751', at: now }]
  const found = { id: crypto.randomUUID(), service: 'lampu-jalan', anonymous: true }

  it('becomes a ticket of this phone', () => {
    const change = takeIn(
      box({ adopted }),
      sent({ find: { claim, code: '4821093751' } }),
      answer({ found }),
      now,
    )
    expect(change.cases).toMatchObject([
      { id: found.id, claim, code: '4821093751', service: 'lampu-jalan', alone: true, seq: 8 },
    ])
    expect(change).toMatchObject({ unadopt: [claim], seq: 8 })
  })

  it('that is here already gets the claim that was printed last', () => {
    const row = aCase({ id: found.id, rev: 3 })
    const change = takeIn(
      box({ adopted, cases: [row] }),
      sent({ find: { claim, code: '4821093751' } }),
      answer({ found }),
      now,
    )
    expect(change.cases).toEqual([{ ...row, claim }])
  })

  it('stays asked for where the office does not know it', () => {
    const change = takeIn(
      box({ adopted }),
      sent({ find: { claim, code: '4821093751' } }),
      answer(),
      now,
    )
    expect(change).not.toHaveProperty('unadopt')
  })
})

it('the office’s clock is known from every answer', () => {
  expect(takeIn(box(), sent(), answer(), now).clockOffset).toBe(5000)
})
