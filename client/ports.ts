import type { DraftStore } from './db/draft'
import type { OutboxPort } from './db/outbox-port'

export type Ports = { outbox: OutboxPort; drafts: DraftStore }

let opened: Promise<Ports> | undefined

/**
 * Opens outbox and drafts of this device, once. Lazy: Dexie and HPKE are no part of seeing and using
 * home. At the kiosk drafts live in memory only, so that nothing is left behind for the next visitor.
 */
export function openPorts(channel: 'phone' | 'kiosk'): Promise<Ports> {
  opened ??= open(channel)
  return opened
}

async function open(channel: 'phone' | 'kiosk'): Promise<Ports> {
  const [{ openOutbox }, { memoryDrafts }] = await Promise.all([
    import('./sync/open-outbox'),
    import('./db/memory-drafts'),
  ])
  const { outbox, drafts } = openOutbox(channel)
  outbox.start()
  return { outbox, drafts: channel === 'kiosk' ? memoryDrafts() : drafts }
}
