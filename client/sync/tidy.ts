import { isOver } from '#shared/domain/stages'
import type { CaseRow, ItemRow } from '../db/outbox-rows'
import type { Change, Outbox } from '../db/outbox-store'
import { isReceipted } from './plan'

const DAY = 24 * 60 * 60 * 1000
/** A receipt can outlive the server's disk: so long its item stays, to be offered again (design §4). */
const KEPT_DAYS = 30

/**
 * What the phone may let go of: receipted items whose case is over or that are 30 days old, tickets 30
 * days after their case was over, scanned tickets that nobody knew for so long. Undefined where nothing.
 * @param officeTime milliseconds since 1970 by the office's clock: the phone's may be a year ahead
 * @param now by the phone's clock
 */
export function tidy(outbox: Outbox, officeTime: number, now: number): Change | undefined {
  const isOld = (at: number) => officeTime - at > KEPT_DAYS * DAY
  const cases = new Map(outbox.cases.map((row) => [row.id, row]))
  const prune = outbox.items.filter((item) => isDone(item, cases.get(item.of), outbox.epoch, isOld))
  const pruned = new Set(prune.map(({ id }) => id))
  const kept = new Set(outbox.items.filter(({ id }) => !pruned.has(id)).map((item) => item.of))
  const forget = outbox.cases.filter((row) => {
    const last = row.events.at(-1)
    return row.stage && isOver(row.stage) && last && isOld(Date.parse(last.at)) && !kept.has(row.id)
  })
  const unadopt = outbox.adopted.filter(({ at }) => Math.abs(now - at) > KEPT_DAYS * DAY)
  if (prune.length + forget.length + unadopt.length === 0) return undefined
  return {
    prune: [...pruned],
    forget: forget.map(({ id }) => id),
    unadopt: unadopt.map(({ claim }) => claim),
  }
}

function isDone(
  item: ItemRow,
  row: CaseRow | undefined,
  epoch: string | undefined,
  isOld: (at: number) => boolean,
): boolean {
  if (item.state.is !== 'receipted' || !isReceipted(item, epoch) || !item.whole) return false
  if (row?.stage && row.epoch === epoch && isOver(row.stage)) return true
  // A photo that is lost on both sides has to be told until the case is over.
  return item.lost.length === 0 && isOld(item.state.at)
}
