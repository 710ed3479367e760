import type { Stage } from '#shared/domain/stages'

/** Stages in which the office owes the next step; in all others it waits for somebody or is done. */
const atWork: readonly Stage[] = ['received', 'checking', 'signing', 'working', 'handedOn']

/** What becomes of the SOP's clock: it stops while the office waits, and starts anew when it is its turn again. */
export function clockAfter(from: Stage, to: Stage): 'stopped' | 'started' | 'running' {
  if (!atWork.includes(to)) return 'stopped'
  return atWork.includes(from) ? 'running' : 'started'
}
