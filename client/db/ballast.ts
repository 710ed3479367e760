import type { OutboxDb } from './outbox-db'

const BALLAST_BYTES = 1024 * 1024
/** `getRandomValues` gives no more at once. */
const RANDOM_BYTES = 65_536

/**
 * Keeps 1 MB that nobody needs, to be given up first when the disk is full. Noise, since Chromium
 * compresses what it stores; one buffer, since that lies in a file of its own whose room is free as
 * soon as it is gone.
 */
export async function keepBallast(db: OutboxDb): Promise<void> {
  if ((await db.meta.where('key').equals('ballast').count()) > 0) return
  const noise = new Uint8Array(BALLAST_BYTES)
  for (let at = 0; at < noise.length; at += RANDOM_BYTES) {
    crypto.getRandomValues(noise.subarray(at, at + RANDOM_BYTES))
  }
  await db.meta.put({ key: 'ballast', value: noise.buffer })
}

/** @returns whether there was any left */
export async function giveUpBallast(db: OutboxDb): Promise<boolean> {
  try {
    return await db.transaction('rw', db.meta, async () => {
      if ((await db.meta.where('key').equals('ballast').count()) === 0) return false
      await db.meta.delete('ballast')
      return true
    })
  } catch {
    // A disk so full that not even deleting can be written down.
    return false
  }
}
