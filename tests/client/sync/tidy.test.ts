// @vitest-environment node
import { describe, expect, it } from 'vitest'
import type { CaseRow, ItemRow } from '../../../client/db/outbox-rows'
import { tidy } from '../../../client/sync/tidy'
import { aCase, anItem } from '../db/a-packet'

const DAY = 24 * 60 * 60 * 1000
const officeTime = Date.UTC(2026, 10, 24)
const daysAgo = (days: number) => officeTime - days * DAY
const receipted = (days: number, epoch = 'now') =>
  ({ is: 'receipted', epoch, at: daysAgo(days) }) as const

function left(item: Partial<ItemRow>, row: Partial<CaseRow> = {}, now = officeTime) {
  const submission = anItem(item)
  const change = tidy(
    {
      items: [submission],
      cases: [aCase({ id: submission.of, epoch: 'now', ...row })],
      ...{ adopted: [], epoch: 'now', seq: 1 },
    },
    officeTime,
    now,
  )
  return {
    item: !change?.prune?.includes(submission.id),
    ticket: !change?.forget?.includes(submission.of),
  }
}

const closed = (days: number): Partial<CaseRow> => ({
  stage: 'closed',
  events: [{ rev: 1, stage: 'closed', at: new Date(daysAgo(days)).toISOString() }],
})

describe('what the phone lets go of', () => {
  it.each([
    ['a receipted item stays for 30 days', { state: receipted(29) }, {}, true],
    ['and goes after them', { state: receipted(31) }, {}, false],
    ['or when its case is over', { state: receipted(1) }, closed(0), false],
    ['what waits never goes', { state: { is: 'queued' } }, closed(90), true],
    ['nor what is held', { state: { is: 'held', because: 'conflict', at: 0 } }, closed(90), true],
    ['nor what has photos to follow', { state: receipted(31), whole: false }, {}, true],
    ['nor what only an older office received', { state: receipted(31, 'before') }, {}, true],
    [
      'nor what lost a photo, before its case is over',
      { state: receipted(31), lost: ['a'] },
      {},
      true,
    ],
  ] as const)('%s', (_, item, row, stays) => {
    expect(left(item as Partial<ItemRow>, row as Partial<CaseRow>).item).toBe(stays)
  })

  it('a ticket stays for 30 days after its case was over', () => {
    expect(left({ state: receipted(1) }, closed(29)).ticket).toBe(true)
    expect(left({ state: receipted(1) }, closed(31)).ticket).toBe(false)
    expect(left({ state: receipted(400) }, { stage: 'ready' }).ticket).toBe(true)
  })

  it('a ticket stays as long as something of it waits', () => {
    expect(left({ state: { is: 'queued' } }, closed(90)).ticket).toBe(true)
  })

  it('goes by the office’s clock: the phone’s may be a year ahead', () => {
    const item = left({ state: receipted(1) }, {}, officeTime + 365 * DAY)
    expect(item).toEqual({ item: true, ticket: true })
  })

  it('a scanned ticket that nobody knew for 30 days goes', () => {
    const adopted = [
      { claim: 'old', code: '', at: daysAgo(31) },
      { claim: 'new', code: '', at: daysAgo(1) },
    ]
    const outbox = { items: [], cases: [], adopted, epoch: 'now', seq: 1 }
    expect(tidy(outbox, officeTime, officeTime)?.unadopt).toEqual(['old'])
  })
})
