import type { PublicOffice } from '#shared/wire/office'
import { getOffice } from './exchange'
import type { SendingParts } from './parts'

const DAY = 24 * 60 * 60 * 1000
/** Somebody stands there and waits for the ticket. */
const SHORT_PATIENCE = 5_000
const LONG_PATIENCE = 30_000

type Parts = Pick<SendingParts, 'store' | 'fetch' | 'clock'>

/** The office as last heard of; asks for it, for a few seconds, only where it was never heard of. */
export async function knownOffice(parts: Parts): Promise<PublicOffice | undefined> {
  const known = await parts.store.office()
  return known?.office ?? (await heardNow(parts))
}

/** Asks for the office while somebody stands there and waits. */
export function heardNow(parts: Parts): Promise<PublicOffice | undefined> {
  return fetchOffice(parts, SHORT_PATIENCE)
}

/** Asks for the office's address, hours and key once a day, in either direction of the phone's clock. */
export async function refreshOffice(parts: Parts): Promise<void> {
  const known = await parts.store.office()
  if (known && Math.abs(parts.clock.now() - known.at) < DAY) return
  await fetchOffice(parts, LONG_PATIENCE)
}

/** Asks now, as when the office no longer knows the key that was sealed for. */
export async function fetchOffice(
  parts: Parts,
  patience = LONG_PATIENCE,
): Promise<PublicOffice | undefined> {
  const office = await getOffice(parts, patience)
  if (office) await parts.store.keepOffice({ office, at: parts.clock.now() })
  return office
}

/** What the office says now, where this phone cannot keep it. */
export function askOffice(parts: Parts): Promise<PublicOffice | undefined> {
  return getOffice(parts, SHORT_PATIENCE)
}
