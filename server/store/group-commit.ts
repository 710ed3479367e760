import type { Db } from './tables'

type Waiting<J, R> = { job: J; resolve: (result: R) => void; reject: (error: unknown) => void }

/**
 * Does all jobs that wait at one moment in one transaction, so that fifty phones share one flush of
 * the disk. A job's promise resolves after the commit that covers it, never before. Where a group
 * fails, each job is tried alone: one bad job does not take others with it.
 */
export function groupCommit<J, R>(db: Db, apply: (trx: Db, jobs: J[]) => Promise<R[]>) {
  const waiting: Waiting<J, R>[] = []
  let running: Promise<void> | undefined

  async function commit(group: Waiting<J, R>[]): Promise<void> {
    try {
      const results = await db.transaction().execute((trx) =>
        apply(
          trx,
          group.map(({ job }) => job),
        ),
      )
      for (const [n, { resolve }] of group.entries()) resolve(results[n] as R)
    } catch (error) {
      if (group.length === 1) group[0]?.reject(error)
      else for (const one of group) await commit([one])
    }
  }

  async function run(): Promise<void> {
    while (waiting.length > 0) {
      // Whoever is being read from the line at this moment comes along.
      await new Promise(setImmediate)
      await commit(waiting.splice(0, LARGEST_GROUP))
    }
    running = undefined
  }

  return {
    add: (job: J) =>
      new Promise<R>((resolve, reject) => {
        waiting.push({ job, resolve, reject })
        running ??= run()
      }),
    /** Resolves when nothing waits any more. */
    idle: async () => {
      while (running) await running
    },
  }
}

/** Keeps a transaction short enough that a reader never waits long. */
const LARGEST_GROUP = 64
