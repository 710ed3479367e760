import type { InboxQuestion } from '../../../office/cases'

/** The address of a view of the inbox. */
export function inboxPath({ stage, kind, channel, after }: InboxQuestion): string {
  const query = new URLSearchParams({
    ...(stage && { tahap: stage }),
    ...(kind && { jenis: kind }),
    ...(channel && { saluran: channel }),
    ...(after && { sesudah: after }),
  }).toString()
  return `/petugas${query && `?${query}`}`
}
