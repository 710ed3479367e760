import type { News } from '#shared/wire/news'
import type { Find, ItemResult, SyncAnswer } from '#shared/wire/sync'
import type { CaseRow, ItemRow } from '../db/outbox-rows'
import type { Change, Outbox } from '../db/outbox-store'
import { isReceipted } from './plan'

/** What a request said of the outbox, to be compared with what is there when its answer comes. */
export type Sent = {
  /** The office's epoch as the phone knew it then. */
  epoch: string | undefined
  /** `turn` of each item, by id. */
  items: ReadonlyMap<string, number>
  /** The rev that each case was asked from, by id. */
  asks: ReadonlyMap<string, number>
  find?: Find
}

/**
 * What an answer changes. Another tab may have sent and been answered meanwhile, so that an answer
 * can be older than what is known: its receipts hold all the same, the rest of it only where it is
 * news.
 * @param outbox at least the items and cases of the request
 * @param now milliseconds since 1970 by the phone's clock
 */
export function takeIn(outbox: Outbox, sent: Sent, answer: SyncAnswer, now: number): Change {
  const epoch = outbox.epoch === sent.epoch ? answer.epoch : outbox.epoch
  const officeTime = Date.parse(answer.serverTime)
  const results = new Map(answer.results.map((result) => [result.id, result]))
  // An answer of another epoch than the present one is from an office that is no more.
  const news = new Map(epoch === answer.epoch ? answer.news.map((told) => [told.id, told]) : [])

  const items = outbox.items.map((item) => {
    const result = results.get(item.id)
    const turn = sent.items.get(item.id)
    const after =
      result && turn !== undefined
        ? afterResult(item, result, turn, { epoch, answer: answer.epoch, officeTime, now })
        : item
    return askedAgain(after, news.get(after.of), answer.epoch)
  })
  const cases = outbox.cases.map((row) => {
    const told = news.get(row.id)
    const askedFrom = sent.asks.get(row.id)
    return told && askedFrom !== undefined ? afterNews(row, told, askedFrom, answer.epoch) : row
  })
  const adopted = afterFound(outbox, sent, answer)

  return {
    items: items.filter((item, n) => item !== outbox.items[n]),
    cases: [...cases.filter((row, n) => row !== outbox.cases[n]), ...(adopted?.cases ?? [])],
    ...(adopted && { unadopt: adopted.unadopt, seq: adopted.seq }),
    ...(epoch !== undefined && epoch !== outbox.epoch && { epoch }),
    clockOffset: officeTime - now,
    letGo: items.filter(({ whole }, n) => whole && !outbox.items[n]?.whole).map(({ id }) => id),
  }
}

type Times = { epoch: string | undefined; answer: string; officeTime: number; now: number }

function afterResult(item: ItemRow, result: ItemResult, turn: number, times: Times): ItemRow {
  switch (result.is) {
    case 'created':
    case 'duplicate':
      // A receipt for other bytes is none.
      return result.sha256 === item.sha256 ? withChunks(receipted(item, times), result, turn) : item
    case 'conflict':
    case 'unreadable': {
      // Another sender got a receipt meanwhile: that counts.
      if (item.turn !== turn && isReceipted(item, times.epoch)) return item
      const { missing } = withChunks(item, result, turn)
      const state = { is: 'held', because: result.is, at: times.now } as const
      return { ...item, missing, turn: item.turn + 1, state }
    }
    case 'later':
      return item
  }
}

function receipted(item: ItemRow, { epoch, answer, officeTime }: Times): ItemRow {
  // Kept as it was: the first receipt of this epoch tells since when; an older epoch's adds nothing.
  if (isReceipted(item, epoch)) return item
  return { ...item, state: { is: 'receipted', epoch: answer, at: officeTime } }
}

/** Takes in which chunks the office lacks, unless a later answer was taken in already. */
function withChunks(item: ItemRow, { missing }: ItemResult, turn: number): ItemRow {
  if (item.turn !== turn) return item
  const promised = new Set(item.files.flatMap(({ chunks }) => chunks))
  const toSend = missing.filter((one) => promised.has(one) && !item.lost.includes(one))
  return { ...item, missing: toSend, whole: toSend.length === 0, turn: turn + 1 }
}

/**
 * News that a chunk is lacking which the office had before: the item is offered once more, and its
 * result says what is so.
 */
function askedAgain(item: ItemRow, told: News | undefined, epoch: string): ItemRow {
  if (!item.whole || !isReceipted(item, epoch) || !told) return item
  const chunks = item.files.flatMap((file) => file.chunks)
  const isLacking = chunks.some((one) => told.missing.includes(one) && !item.lost.includes(one))
  return isLacking ? { ...item, whole: false, missing: [] } : item
}

function afterNews(row: CaseRow, told: News, askedFrom: number, epoch: string): CaseRow {
  const isSameEpoch = row.epoch === epoch
  // Events after a rev of another epoch would leave a gap: what was not asked from 0 is asked anew.
  const isNews = isSameEpoch ? told.rev > row.rev : askedFrom === 0
  if (!isNews) return told.unreadable && !row.unreadable ? { ...row, unreadable: true } : row
  const { v, id, seq, code, claim, service, alone, madeAt } = row
  const before = isSameEpoch ? row : undefined
  const kind = told.kind ?? before?.kind
  const stage = told.stage ?? before?.stage
  const register = told.register ?? before?.register
  const dueAt = told.dueAt ?? before?.dueAt
  return {
    ...{ v, id, seq, code, claim, service, alone, madeAt, epoch },
    rev: told.rev,
    seenRev: Math.min(row.seenRev, told.rev),
    ...(kind && { kind }),
    ...(stage && { stage }),
    ...(register && { register }),
    ...(dueAt && { dueAt }),
    ...(told.unreadable && { unreadable: true }),
    events: isSameEpoch
      ? [...row.events, ...told.events.filter(({ rev }) => rev > row.rev)]
      : told.events,
  }
}

/** The case of a scanned ticket. One that is here already gets the claim that was scanned last. */
function afterFound({ cases, adopted, seq }: Outbox, { find }: Sent, { found }: SyncAnswer) {
  const scanned = adopted.find(({ claim }) => claim === find?.claim)
  if (!found || !scanned) return undefined
  const { code, claim, at } = scanned
  const known = cases.find(({ id }) => id === found.id)
  const fresh: CaseRow = {
    ...{ v: 1, id: found.id, seq: seq + 1, code, claim, service: found.service },
    ...{ alone: found.anonymous, madeAt: at, rev: 0, seenRev: 0, events: [] },
  }
  return { cases: [known ? { ...known, claim } : fresh], unadopt: [claim], seq: seq + 1 }
}
