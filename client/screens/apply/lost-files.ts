import type { Draft } from '../../db/draft'

/** Photos and recordings of a draft that cannot be read any more, as after a cleaner app. */
export async function lostFiles(
  { attachments }: Draft,
  bytesOf: (id: string) => Promise<Uint8Array>,
): Promise<string[]> {
  const tried = await Promise.allSettled(attachments.map(({ id }) => bytesOf(id)))
  return attachments.map(({ id }) => id).filter((_, at) => tried[at]?.status === 'rejected')
}
