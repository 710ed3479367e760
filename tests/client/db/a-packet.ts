import type { CaseRow, ItemRow } from '../../../client/db/outbox-rows'
import type { Packet } from '../../../client/db/outbox-store'
import { noise } from './a-draft'

/** An item of the queue as it lies there; say only what your test is about. */
export function anItem(over: Partial<ItemRow> = {}): ItemRow {
  const id = over.id ?? crypto.randomUUID()
  return {
    ...{ v: 1, id, seq: 1, of: id, kind: 'submission', keyId: 'key', sha256: 'a'.repeat(64) },
    ...{ bytes: 2000, files: [], alone: false, made: { wall: 0, mono: 0, session: 'old' } },
    ...{ missing: [], lost: [], whole: true, turn: 0, state: { is: 'queued' } },
    ...over,
  }
}

export function aCase(over: Partial<CaseRow> = {}): CaseRow {
  return {
    ...{ v: 1, id: crypto.randomUUID(), seq: 1, code: '4821093751', claim: 'A'.repeat(22) },
    ...{ service: 'keterangan-usaha', alone: false, madeAt: 0, rev: 0, seenRev: 0, events: [] },
    ...over,
  }
}

/** A submission with photos of so many chunks, ready for the disk. The bytes mean nothing. */
export function aPacket(chunks = 2): Packet {
  const id = crypto.randomUUID()
  const pieces = Array.from({ length: chunks }, () => ({
    sha256: Buffer.from(noise(32)).toString('hex'),
    bytes: noise(48 * 1024 + 28).buffer,
  }))
  const files = pieces.length
    ? [{ field: 'ktp', kind: 'photo' as const, chunks: pieces.map(({ sha256 }) => sha256) }]
    : []
  return {
    item: anItem({ id, files, whole: chunks === 0 }),
    of: aCase({ id }),
    sealed: noise(60_000),
    chunks: pieces,
  }
}
