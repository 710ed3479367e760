import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { groupCommit } from '../../../server/store/group-commit'
import { migrate } from '../../../server/store/migrate'
import type { Store } from '../../../server/store/sqlite'
import type { Db } from '../../../server/store/tables'

export type Engine = {
  name: string
  /** An empty store of its own, brought up to this release. */
  open(): Promise<Store>
  /** The same store again. */
  reopen(): Promise<Store>
  remove(): Promise<void>
}

/** What every database under the server must keep, whichever it is. */
export function storeContract(engine: Engine) {
  describe(`a store on ${engine.name}`, () => {
    let store: Store
    beforeEach(async () => {
      store = await engine.open()
    })
    afterEach(async () => {
      await store.close().catch(() => undefined)
      await engine.remove()
    })

    const claim = (claim_hash: string, case_id = 'c') => ({
      ...{ office_id: 'o', claim_hash, case_id, made_at: '2026-01-01T00:00:00.000Z' },
    })
    const claims = (db: Db = store.db) => db.selectFrom('claims').select('claim_hash').execute()

    it('may be brought up to this release any number of times', async () => {
      await store.db.insertInto('claims').values(claim('a')).execute()
      await migrate(store.db)
      expect(await claims()).toEqual([{ claim_hash: 'a' }])
    })

    it('keeps what it was told after closing and opening', async () => {
      await store.db.insertInto('claims').values(claim('a')).execute()
      await store.close()
      store = await engine.reopen()
      expect(await claims()).toEqual([{ claim_hash: 'a' }])
    })

    it('gives bytes back as bytes', async () => {
      const body = Uint8Array.from([0, 1, 127, 128, 255])
      await store.db.insertInto('settings').values({ office_id: 'o', body }).execute()
      const row = await store.db.selectFrom('settings').selectAll().executeTakeFirstOrThrow()
      expect(row.body).toBeInstanceOf(Uint8Array)
      expect(Uint8Array.from(row.body)).toEqual(body)
    })

    it('does all of a transaction or nothing', async () => {
      const failing = store.db.transaction().execute(async (trx) => {
        await trx.insertInto('claims').values(claim('a')).execute()
        throw new Error('halfway')
      })
      await expect(failing).rejects.toThrow('halfway')
      expect(await claims()).toEqual([])
    })

    it('refuses a second row under one key, and a hole where there must be something', async () => {
      await store.db.insertInto('claims').values(claim('a')).execute()
      const twice = store.db.insertInto('claims').values(claim('a')).execute()
      await expect(twice).rejects.toThrow()
      const hole = { ...claim('b'), made_at: null as never }
      await expect(store.db.insertInto('claims').values(hole).execute()).rejects.toThrow()
    })

    it('refuses a text for a number', async () => {
      const row = { office_id: 'o', series: 's', year: 2026, last: 'many' as never }
      await expect(store.db.insertInto('registers').values(row).execute()).rejects.toThrow()
    })

    it('keeps offices apart: the same keys may exist in each', async () => {
      await store.db
        .insertInto('claims')
        .values([claim('a'), { ...claim('a'), office_id: 'p' }])
        .execute()
      expect(await claims()).toHaveLength(2)
    })

    it('counts up without gap or double, however many want a number at once', async () => {
      const next = () =>
        store.db.transaction().execute(async (trx) => {
          const { last } = await trx
            .insertInto('registers')
            .values({ office_id: 'o', series: 's', year: 2026, last: 1 })
            .onConflict((conflict) =>
              conflict
                .columns(['office_id', 'series', 'year'])
                .doUpdateSet((eb) => ({ last: eb('registers.last', '+', 1) })),
            )
            .returning('last')
            .executeTakeFirstOrThrow()
          return last
        })
      const numbers = await Promise.all(Array.from({ length: 40 }, next))
      expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, n) => n + 1))
    })

    it('finds by an expression, page by page, in the same order always', async () => {
      const rows = ['b', 'a', 'c'].map((hash) => claim(hash))
      await store.db.insertInto('claims').values(rows).execute()
      const found = await store.db
        .selectFrom('claims')
        .select('claim_hash')
        .where(sql`coalesce(case_id, '9' || made_at)`, '=', 'c')
        .orderBy('claim_hash')
        .limit(2)
        .execute()
      expect(found.map(({ claim_hash }) => claim_hash)).toEqual(['a', 'b'])
    })

    describe('committing in groups', () => {
      it('answers each with its own, after one transaction for all that waited', async () => {
        const sizes: number[] = []
        const group = groupCommit(store.db, async (trx, jobs: string[]) => {
          sizes.push(jobs.length)
          await trx
            .insertInto('claims')
            .values(jobs.map((job) => claim(job)))
            .execute()
          return jobs.map((job) => job.toUpperCase())
        })
        const jobs = Array.from({ length: 30 }, (_, n) => `job-${n}`)
        expect(await Promise.all(jobs.map(group.add))).toEqual(jobs.map((job) => job.toUpperCase()))
        expect(Math.max(...sizes)).toBeGreaterThan(1)
        expect(await claims()).toHaveLength(30)
      })

      it('lets a bad job fail alone', async () => {
        const group = groupCommit(store.db, async (trx, jobs: string[]) => {
          await trx
            .insertInto('claims')
            .values(jobs.map((job) => claim(job)))
            .execute()
          if (jobs.includes('bad')) throw new Error('bad job')
          return jobs
        })
        const results = await Promise.allSettled(['a', 'bad', 'b'].map(group.add))
        expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
        expect((await claims()).map(({ claim_hash }) => claim_hash).sort()).toEqual(['a', 'b'])
        await group.idle()
      })
    })
  })
}
