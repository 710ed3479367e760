import * as v from 'valibot'
import { isCode } from '#shared/domain/ticket'
import { Claim } from '#shared/wire/bytes'
import { type Draft, type DraftStore, FileLost, StorageFull } from '../db/draft'
import type { HandInProblem, OutboxPort } from '../db/outbox-port'
import { sweepDrafts } from '../db/sweep-drafts'
import { followUp } from './follow-up'
import { handIn, OfficeUnknown } from './hand-in'
import { askOffice, knownOffice } from './office-info'
import { TooLong } from './packet'
import type { OutboxParts } from './parts'
import { newRunner } from './runner'
import { ticketsOf } from './tickets-of'

/** The outbox of a page: the door for screens, and what keeps it going. */
export type Outbox = OutboxPort & {
  /** Cleans up after the last time and sends whenever there is a reason to; returns how to stop. */
  start(): () => void
}

/**
 * Joins the outbox from its parts. Loaded lazily: it brings Dexie and HPKE, which nobody needs to see
 * and use home.
 */
export function createOutbox(parts: OutboxParts): Outbox {
  const { store, surroundings } = parts
  const handingIn = new Map<string, Promise<Answer>>()
  const runner = newRunner(parts, ({ end, waiting }) => {
    if (waiting && (end === 'noLine' || end === 'later')) void quietly(surroundings.askForWaking())
  })

  async function handInOnce(draft: Draft, drafts: DraftStore): Promise<Answer> {
    try {
      const ticket = await handIn(parts, draft, drafts)
      // From here on the submission is safe: nobody waits for the draft to end, and one that stays is
      // swept at the next start.
      void quietly(drafts.discard(draft.id))
      saved()
      return { ticket }
    } catch (error) {
      return { problem: problemOf(error) }
    }
  }

  function saved(): void {
    void quietly(surroundings.persist())
    void quietly(surroundings.askForWaking())
    runner.kick('saved')
  }

  return {
    handIn(draft, drafts) {
      const before = handingIn.get(draft.submissionId)
      if (before) return before
      const now = handInOnce(draft, drafts).finally(() => handingIn.delete(draft.submissionId))
      handingIn.set(draft.submissionId, now)
      return now
    },
    async followUp(ticket, what) {
      try {
        await followUp(parts, ticket, what)
        saved()
        return { done: true }
      } catch (error) {
        return { problem: problemOf(error) }
      }
    },
    watch: (onChange) => store.watch((outbox) => onChange(ticketsOf(outbox))),
    markSeen: (id, rev) =>
      store.change(
        ({ cases }) => ({
          cases: cases
            .filter((row) => row.seenRev < rev)
            .map((row) => ({ ...row, seenRev: Math.min(rev, row.rev) })),
        }),
        [id],
      ),
    async adopt(code, claim) {
      if (!isCode(code) || !v.is(Claim, claim)) return
      await store.change(({ cases }) =>
        cases.some((row) => row.claim === claim)
          ? undefined
          : { adopt: [{ code, claim, at: parts.clock.now() }] },
      )
      runner.kick('tap')
    },
    voice: (_ticket, voiceId) => store.voice(voiceId),
    tryNow: () => runner.kick('tap'),
    office: () => knownOffice(parts).catch(() => askOffice(parts)),
    isReadyOffline: async () =>
      (await store.office()) !== undefined && (await surroundings.isWorkerActive()),
    start() {
      void quietly(cleanUp(parts))
      const deafen = surroundings.listen(runner.kick)
      runner.kick('opened')
      return () => {
        deafen()
        runner.stop()
      }
    },
  }
}

type Answer = Awaited<ReturnType<OutboxPort['handIn']>>

async function cleanUp({ store, drafts, clock }: OutboxParts): Promise<void> {
  if (drafts) {
    const { cases, items } = await store.look()
    const handedIn = new Set([...cases, ...items].map(({ id }) => id))
    await sweepDrafts(drafts, clock.now(), async (id) => handedIn.has(id))
  }
  await store.keepBallast()
}

function problemOf(error: unknown): HandInProblem {
  if (error instanceof OfficeUnknown) return 'officeUnknown'
  if (error instanceof StorageFull) return 'storageFull'
  if (error instanceof FileLost) return 'fileLost'
  if (error instanceof TooLong) return 'tooLong'
  return 'storageBroken'
}

/** For what may fail without anybody having to know. */
async function quietly(work: Promise<unknown>): Promise<void> {
  try {
    await work
  } catch {
    // A full disk, a closed database, a browser that grants nothing: tried again at the next start.
  }
}
