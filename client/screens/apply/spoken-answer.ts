import type { Answer } from '#shared/wire/answers'
import type { Draft, DraftAttachment } from '../../db/draft'

/** The recording that answers a question, if it was answered by voice. */
export function recordingOf(draft: Draft, answer: Answer | undefined): DraftAttachment | undefined {
  return answer?.as === 'attachment' ? attachmentOf(draft, answer.id) : undefined
}

export function attachmentOf(draft: Draft, id: string | undefined): DraftAttachment | undefined {
  return draft.attachments.find((attachment) => attachment.id === id)
}

export function textOf(answer: Answer | undefined): string | undefined {
  return answer?.as === 'text' ? answer.text : undefined
}
