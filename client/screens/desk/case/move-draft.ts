import type { Stage } from '#shared/domain/stages'
import type { Move } from '#shared/wire/desk'
import type { Recorded } from '../../../voice/recorder'

/** A move that is being written, before it is made. */
export type MoveDraft = {
  to: Stage | undefined
  /** Key of the sentence the resident hears; empty for the stage's own. */
  heard: string
  words: string
  note: string
  wants: readonly string[]
  voice: Recorded | undefined
}

export const noMove: MoveDraft = {
  to: undefined,
  heard: '',
  words: '',
  note: '',
  wants: [],
  voice: undefined,
}

/** What a move still lacks, by the name of its text below `moves.`; undefined when it may be made. */
export function missingOf({ to, heard, words, wants, voice }: MoveDraft) {
  const isSaid = words.trim() !== '' || voice !== undefined
  // The stage's own sentence only says no; one of the others says why.
  if (to === 'refused' && !isSaid && !heard) return 'reasonMissing'
  if (to === 'answered' && !isSaid) return 'answerMissing'
  if (to === 'returned' && wants.length === 0 && !isSaid) return 'wantsMissing'
  return undefined
}

/** The move as it travels. */
export function moveOf(
  { to, heard, words, note, wants }: MoveDraft & { to: Stage },
  rev: number,
  voice: string | undefined,
): Move {
  return {
    rev,
    to,
    ...(heard && { heard }),
    ...(words.trim() && { words: words.trim() }),
    ...(note.trim() && { note: note.trim() }),
    ...(to === 'returned' && wants.length > 0 && { wants: [...wants] }),
    ...(voice && { voice }),
  }
}
