import type { Kind, Stage } from '#shared/domain/stages'
import { labelIfAny, labelsBelow } from '../parts/text'

export type Sentence = { key: string; words: string }

/**
 * What a resident may hear when a case comes to a stage: the stage's own sentence first, then the
 * others of the texts. Keys are those of the wire, below `stages.`.
 */
export function sentencesFor(kind: Kind, stage: Stage): Sentence[] {
  const own = labelIfAny('stages', kind, stage)
  const others = labelsBelow('stages', 'also', stage)
  return [
    ...(own ? [{ key: '', words: own }] : []),
    ...others.map(([name, words]) => ({ key: `also.${stage}.${name}`, words })),
  ]
}

/** The sentence of a key, as it was heard. */
export function heardSentence(key: string): string {
  return labelIfAny('stages', ...key.split('.')) ?? key
}
