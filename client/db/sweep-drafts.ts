import type { Draft, DraftStore } from './draft'

const DAY = 24 * 60 * 60 * 1000

/**
 * Ends drafts at the app's start: those handed in just before the page died, and those of more than
 * 7 days.
 * @param isHandedIn whether a submission id lies in the outbox
 */
export async function sweepDrafts(
  drafts: DraftStore,
  now: number,
  isHandedIn: (submissionId: string) => Promise<boolean>,
): Promise<void> {
  for (const draft of await drafts.unfinished()) {
    const end = (await isHandedIn(draft.submissionId)) ? 'over' : endOf(draft, now)
    if (end === 'over') await drafts.discard(draft.id)
    // Touching it is enough: it has 7 days from now.
    if (end === 'unsure') await drafts.change(draft.id, (same) => same)
  }
}

/**
 * Phones with an empty battery wake up in another year and are set right by the network later. A
 * draft that seems to be of the future, or of months ago, may be of this morning: it gets 7 days more.
 */
function endOf({ touchedAt }: Draft, now: number): 'open' | 'over' | 'unsure' {
  const days = (now - touchedAt) / DAY
  if (days < -1 || days > 60) return 'unsure'
  return days > 7 ? 'over' : 'open'
}
