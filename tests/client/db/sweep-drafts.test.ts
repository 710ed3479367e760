// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { memoryDrafts } from '../../../client/db/memory-drafts'
import { sweepDrafts } from '../../../client/db/sweep-drafts'
import { aDraft } from './a-draft'

const DAY = 24 * 60 * 60 * 1000
const now = Date.UTC(2026, 10, 24)

async function leftOf(daysAgo: number, isHandedIn = false) {
  const drafts = memoryDrafts(() => now)
  const draft = aDraft({ touchedAt: now - daysAgo * DAY })
  await drafts.start(draft)
  await sweepDrafts(drafts, now, async (id) => isHandedIn && id === draft.submissionId)
  return drafts.load(draft.id)
}

describe('drafts at the start of the app', () => {
  it('stay for seven days', async () => {
    expect(await leftOf(6.9)).toBeDefined()
    expect(await leftOf(7.1)).toBeUndefined()
  })

  it('end when they were handed in just before the page died', async () => {
    expect(await leftOf(0, true)).toBeUndefined()
  })

  it('get seven days more where the phone woke up in another year', async () => {
    expect((await leftOf(365))?.touchedAt).toBe(now)
    expect((await leftOf(-365))?.touchedAt).toBe(now)
  })
})
