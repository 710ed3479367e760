import type { Stage } from '#shared/domain/stages'
import { text, textIfAny } from '../../../i18n/desk-text'

/** Checking again is not beginning to check. */
export function moveName(from: Stage, to: Stage): string {
  const name = to === 'checking' && from !== 'received' ? 'checkAgain' : `to.${to}`
  return textIfAny(`moves.${name}`) ?? text(`stages.${to}`)
}
