import type { Service } from '#shared/services/define'
import type { Draft, DraftAttachment } from '../../db/draft'
import type { Step } from '../../flow/steps'
import type { ScreenProps } from '../screen'

/** What every question gets: where it stands, what was given, and how to give more. */
export type StepProps<Kind extends Step['kind'] = Step['kind']> = {
  step: Extract<Step, { kind: Kind }>
  service: Service
  draft: Draft
  /** Back and progress: the same for every question. */
  frame: Pick<ScreenProps, 'back' | 'progress'>
  /** A way of answering that stands as a screen of its own, such as `write`; '' for the question itself. */
  way: string
  onWay: (way: string) => void
  /** Gives an answer: it shows at once, and is on disk before the next screen shows. */
  give: (change: (draft: Draft) => Draft, file?: Made) => void
  bytesOf: (attachment: string) => Promise<Uint8Array>
  /** Resolves when all that was given is on disk. */
  settled: () => Promise<boolean>
  /** Goes on to the next question. */
  onNext: () => void
}

/** A photo or a recording just made, with the bytes. */
export type Made = { attachment: DraftAttachment; bytes: Uint8Array }
