import type { DraftAttachment } from '../../db/draft'
import type { Made } from './step-props'

type File = Pick<DraftAttachment, 'kind' | 'mime' | 'ms'> & { bytes: Uint8Array }

/** Gives a photo or a recording its own id, and the name of what it answers. */
export function makeAttachment(field: string, { kind, mime, ms, bytes }: File): Made {
  const length = ms === undefined ? {} : { ms }
  return {
    attachment: { id: crypto.randomUUID(), field, kind, mime, bytes: bytes.length, ...length },
    bytes,
  }
}
