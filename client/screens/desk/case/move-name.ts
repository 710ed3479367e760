import type { Stage } from '#shared/domain/stages'
import { text, textIfAny } from '../parts/text'

/** Checking again is not beginning to check. */
export function moveName(from: Stage, to: Stage): string {
  const name = to === 'checking' && from !== 'received' ? 'checkAgain' : `to.${to}`
  return textIfAny(`moves.${name}`) ?? text(`stages.${to}`)
}

/** Where a case goes when all is well; the others are answers to something amiss. */
const forward: readonly Stage[] = [
  'received',
  'checking',
  'working',
  'signing',
  'ready',
  'collected',
  'answered',
  'resolved',
]

export const isForward = (stage: Stage) => forward.includes(stage)

/** Forward first, so that the usual press stands in the usual place. */
export function inOrder(open: readonly Stage[]): Stage[] {
  return [...open.filter(isForward), ...open.filter((stage) => !isForward(stage))]
}
