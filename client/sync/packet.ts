import { SEALED_ITEM_BYTES } from '#shared/wire/bytes'
import type { Contents } from '#shared/wire/contents'
import type { PublicOffice } from '#shared/wire/office'
import type { CaseRow } from '../db/outbox-rows'
import type { Packet } from '../db/outbox-store'
import { sha256 } from './bytes-as-text'
import type { Encrypted } from './encrypt-attachment'
import { madeNow } from './made-now'
import type { OutboxParts } from './parts'

/** Something too long to travel was typed; nothing was kept. */
export class TooLong extends Error {}

type Sealing = {
  id: string
  contents: Contents
  files: Encrypted[]
  key: PublicOffice['key']
  /** The case it belongs to; a new one for a submission. */
  row: CaseRow
  claimHash?: string
}

/** Seals contents and puts all that has to travel into one packet for the disk. */
export async function sealPacket(
  { seal, clock }: Pick<OutboxParts, 'seal' | 'clock'>,
  { id, contents, files, key, row, claimHash }: Sealing,
): Promise<Packet> {
  const sealed = await seal(key, id, contents)
  if (sealed.length > SEALED_ITEM_BYTES) throw new TooLong()
  return {
    item: {
      ...{ v: 1, id, seq: 0, of: row.id, kind: contents.kind, keyId: key.id },
      sha256: await sha256(sealed),
      bytes: sealed.length,
      ...(claimHash && { claimHash }),
      files: files.map(({ attachment: { field, kind, chunks } }) => ({ field, kind, chunks })),
      alone: row.alone,
      made: madeNow(clock),
      ...{ missing: [], lost: [], whole: files.length === 0, turn: 0, state: { is: 'queued' } },
    },
    ...(contents.kind === 'submission' && { of: row }),
    sealed,
    chunks: files.flatMap(({ chunks }) => chunks),
  }
}
