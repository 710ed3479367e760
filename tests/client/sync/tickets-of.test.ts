// @vitest-environment node
import { describe, expect, it } from 'vitest'
import type { CaseRow, ItemRow } from '../../../client/db/outbox-rows'
import { ticketsOf } from '../../../client/sync/tickets-of'
import { aCase, anItem } from '../db/a-packet'

const receipted = { is: 'receipted', epoch: 'now', at: 0 } as const
const files: ItemRow['files'] = [
  { field: 'ktp', kind: 'photo', chunks: ['a', 'b'] },
  { field: 'fullName', kind: 'voice', chunks: ['c'] },
]

function ticket(over: Partial<ItemRow> = {}, row: Partial<CaseRow> = {}, more: ItemRow[] = []) {
  const item = anItem(over)
  const outbox = {
    items: [item, ...more.map((one) => ({ ...one, of: item.id }))],
    cases: [aCase({ id: item.id, ...row })],
    ...{ adopted: [], epoch: 'now', seq: 1 },
  }
  return ticketsOf(outbox)[0]
}

describe('a ticket', () => {
  it('is on this phone until the office has it', () => {
    expect(ticket()).toMatchObject({ state: 'queued' })
    expect(ticket({ state: receipted })).toMatchObject({ state: 'receipted' })
  })

  it('is on this phone again when the office came back from a backup', () => {
    expect(ticket({ state: { ...receipted, epoch: 'before' } })).toMatchObject({ state: 'queued' })
  })

  it('is at the office where nothing of it is left here', () => {
    const [pruned] = ticketsOf({
      ...{ items: [], cases: [aCase()], adopted: [], epoch: 'now', seq: 1 },
    })
    expect(pruned).toMatchObject({ state: 'receipted', photosWaiting: 0, answersWaiting: 0 })
  })

  it('counts the photos that the office lacks', () => {
    expect(ticket({ files, whole: false })?.photosWaiting).toBe(2)
    const arrived = { files, state: receipted, whole: false }
    expect(ticket({ ...arrived, missing: ['b', 'c'] })?.photosWaiting).toBe(2)
    expect(ticket({ ...arrived, missing: ['b'] })?.photosWaiting).toBe(1)
    expect(ticket({ ...arrived, whole: true })?.photosWaiting).toBe(0)
  })

  it('counts the later words that the office does not have', () => {
    const words = [
      anItem({ kind: 'tuntas' }),
      anItem({ kind: 'supplement', state: receipted }),
      anItem({ kind: 'belum', state: { ...receipted, epoch: 'before' } }),
    ]
    expect(ticket({ state: receipted }, {}, words)).toMatchObject({
      ...{ state: 'receipted', answersWaiting: 2 },
    })
  })

  it.each(['conflict', 'unreadable', 'tooLarge', 'refused', 'fileLost'] as const)(
    'says that it is held because of %s',
    (because) => {
      const state = { is: 'held', because, at: 0 } as const
      expect(ticket({ state })).toMatchObject({ state: 'held', heldBecause: because })
      const word = anItem({ kind: 'supplement', state })
      expect(ticket({ state: receipted }, {}, [word])).toMatchObject({
        ...{ state: 'held', heldBecause: because },
      })
    },
  )

  it('tells which photo is lost', () => {
    expect(ticket({ files, state: receipted, lost: ['b'] })).toMatchObject({
      ...{ state: 'held', heldBecause: 'fileLost', lostFiles: [{ field: 'ktp', kind: 'photo' }] },
    })
  })

  it('is held where the office says that nobody can open it', () => {
    expect(ticket({ state: receipted }, { unreadable: true })).toMatchObject({
      ...{ state: 'held', heldBecause: 'unreadable' },
    })
  })

  it('comes newest first', () => {
    const cases = [2, 3, 1].map((seq) => aCase({ seq, code: String(seq) }))
    const tickets = ticketsOf({ items: [], cases, adopted: [], seq: 3 })
    expect(tickets.map(({ code }) => code)).toEqual(['3', '2', '1'])
  })
})
