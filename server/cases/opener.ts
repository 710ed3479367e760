import { groupCommit } from '../store/group-commit'
import type { Db } from '../store/tables'
import { casesWaitingFor, settleAttachments } from './attachments'
import { type Judged, judge, read } from './judge'
import type { Office } from './office'

export type Opener = {
  /** Items that are on disk and unopened. */
  see(ids: string[]): void
  /** A chunk is on disk: an attachment may have become whole. */
  chunkHere(sha256: string): void
  /** Takes up what an earlier run left unopened. */
  start(): Promise<void>
  /** Resolves when nothing waits any more. */
  idle(): Promise<void>
  /** Finishes what is being opened and begins nothing new: what waits is on disk, for the next start. */
  stop(): Promise<void>
}

type Work = { item: string } | { settle: string } | { chunk: string }

/**
 * Opens what arrived, after the receipt and beside the answering of phones (design §3: accept
 * first, judge later). Work that fails, on a full disk say, is tried again after a minute.
 */
export function openOpener(office: Office, onTrouble: (error: unknown) => void): Opener {
  const queue: Work[] = []
  let running: Promise<void> | undefined
  let isStopped = false
  const judging = groupCommit(office.db, (trx: Db, ids: Reading[]) => judgeAll(office, trx, ids))

  const add = (...work: Work[]) => {
    if (work.length === 0 || isStopped) return
    queue.push(...work)
    running ??= run()
  }

  async function run(): Promise<void> {
    while (queue.length > 0) {
      // Phones first: whoever waits for a receipt is answered before anything is opened.
      await new Promise(setImmediate)
      await doAll(queue.splice(0, TOGETHER))
    }
    running = undefined
  }

  async function doAll(work: Work[]): Promise<void> {
    await tried(
      work.filter((one) => 'item' in one),
      (all) => openItems(all.map(({ item }) => item)),
    )
    await tried(
      work.filter((one) => 'chunk' in one),
      async (all) => {
        const cases = await casesWaitingFor(
          office,
          all.map(({ chunk }) => chunk),
        )
        add(...cases.map((settle) => ({ settle })))
      },
    )
    const settling = new Map(work.flatMap((one) => ('settle' in one ? [[one.settle, one]] : [])))
    for (const one of settling.values()) {
      await tried([one], async () => office.live.tell(await settleAttachments(office, one.settle)))
    }
  }

  async function tried<W extends Work>(work: W[], doing: (work: W[]) => Promise<void>) {
    if (work.length === 0) return
    try {
      await doing(work)
    } catch (error) {
      onTrouble(error)
      setTimeout(() => add(...work), AGAIN).unref()
    }
  }

  async function openItems(ids: string[]): Promise<void> {
    const readings = await Promise.all(ids.map((id) => read(office, id)))
    const judged = await Promise.allSettled(
      readings.filter((reading) => reading !== undefined).map(judging.add),
    )
    for (const one of judged) {
      if (one.status === 'rejected') throw one.reason
      const { changed, settle, next } = one.value
      office.live.tell(changed)
      add(...settle.map((id) => ({ settle: id })), ...next.map((id) => ({ item: id })))
    }
  }

  const idle = async () => {
    while (running) await running
  }

  return {
    idle,
    see: (ids) => add(...ids.map((item) => ({ item }))),
    chunkHere: (chunk) => add({ chunk }),
    async start() {
      await wakeItemsOfKnownKeys(office)
      const items = await office.db
        .selectFrom('items')
        .select('id')
        .where('office_id', '=', office.id)
        .where('state', '=', 'stored')
        .orderBy('received_at')
        .execute()
      const cases = await office.db
        .selectFrom('attachments')
        .select('case_id')
        .distinct()
        .where('office_id', '=', office.id)
        .where('state', '=', 'missing')
        .execute()
      add(
        ...items.map(({ id }) => ({ item: id })),
        ...cases.map(({ case_id }) => ({ settle: case_id })),
      )
    },
    stop() {
      isStopped = true
      queue.length = 0
      return idle()
    },
  }
}

type Reading = NonNullable<Awaited<ReturnType<typeof read>>>

async function judgeAll(office: Office, trx: Db, readings: Reading[]): Promise<Judged[]> {
  const judged: Judged[] = []
  // One after the other: a supplement may stand behind its submission.
  for (const reading of readings) judged.push(await judge(office, trx, reading))
  return judged
}

/** A key that was put back into the folder opens what had to wait for it. */
async function wakeItemsOfKnownKeys(office: Office): Promise<void> {
  const waiting = await office.db
    .selectFrom('items')
    .select('key_id')
    .distinct()
    .where('office_id', '=', office.id)
    .where('state', '=', 'unreadable')
    .where('reason', '=', 'key.unknown')
    .execute()
  for (const { key_id } of waiting.filter((row) => office.vault.knowsKey(row.key_id))) {
    await office.db
      .updateTable('items')
      .set({ state: 'stored', reason: null })
      .where('office_id', '=', office.id)
      .where('key_id', '=', key_id)
      .where('reason', '=', 'key.unknown')
      .execute()
  }
}

const TOGETHER = 32
const AGAIN = 60_000
