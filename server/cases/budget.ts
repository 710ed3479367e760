import type { Db } from '../store/tables'
import type { Office } from './office'

export type Budget = { purpose: string; who: string; period: string; limit: number }

/** What is left of each budget, the smallest of them. */
export async function left(db: Db, office: Office, budgets: Budget[]): Promise<number> {
  let least = Number.POSITIVE_INFINITY
  for (const { purpose, who, period, limit } of budgets) {
    const row = await db
      .selectFrom('budgets')
      .select('spent')
      .where('office_id', '=', office.id)
      .where('purpose', '=', purpose)
      .where('who', '=', who)
      .where('period', '=', period)
      .executeTakeFirst()
    least = Math.min(least, limit - (row?.spent ?? 0))
  }
  return least
}

export async function spend(
  db: Db,
  office: Office,
  budgets: Budget[],
  amount: number,
): Promise<void> {
  for (const { purpose, who, period } of budgets) {
    await db
      .insertInto('budgets')
      .values({ office_id: office.id, purpose, who, period, spent: amount })
      .onConflict((conflict) =>
        conflict
          .columns(['office_id', 'purpose', 'who', 'period'])
          .doUpdateSet((eb) => ({ spent: eb('budgets.spent', '+', amount) })),
      )
      .execute()
  }
}

/** Forgets budgets of periods gone by: who sent when is nobody's business later. */
export async function forgetOldBudgets(office: Office): Promise<void> {
  const before = new Date(office.now() - KEPT).toISOString()
  await office.db
    .deleteFrom('budgets')
    .where('office_id', '=', office.id)
    .where('period', '<', before)
    .execute()
}

/** The period of `minutes` that an instant falls in, named by its beginning. */
export function periodOf(now: number, minutes: number): string {
  const length = minutes * 60_000
  return new Date(Math.floor(now / length) * length).toISOString()
}

/** Seconds until that period is over. */
export function untilNextPeriod(now: number, minutes: number): number {
  const length = minutes * 60_000
  return Math.ceil((length - (now % length)) / 1000)
}

const KEPT = 2 * 24 * 60 * 60_000
