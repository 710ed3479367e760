import { v4 } from 'uuid'
import type { Contents } from '#shared/wire/contents'
import type { DraftAttachment } from '../db/draft'
import type { FollowUp, Recording, Ticket } from '../db/outbox-port'
import { type Encrypted, encryptAttachment } from './encrypt-attachment'
import { OfficeUnknown } from './hand-in'
import { heardNow } from './office-info'
import { sealPacket } from './packet'
import type { OutboxParts } from './parts'
import { isReceipted } from './plan'

/**
 * Seals and queues a later word on a case. Said twice before it has arrived, it is one.
 * @throws {OfficeUnknown | TooLong | StorageFull | StorageBroken} with nothing kept
 */
export async function followUp(parts: OutboxParts, ticket: Ticket, what: FollowUp): Promise<void> {
  const { store, random, clock } = parts
  const before = await store.forSealing(ticket.id)
  const { items, cases, epoch } = before.outbox
  const [row] = cases
  if (!row) throw new Error('a ticket that is not on this phone')
  const isSaid = items.some((item) => item.kind === what.kind && !isReceipted(item, epoch))
  if (isSaid && what.kind !== 'supplement') return
  // The page died between keeping it and letting go of its draft, and it was said once more.
  if (what.kind === 'supplement' && items.some((item) => item.id === what.id)) return
  const office = before.office ?? (await heardNow(parts))
  if (!office) throw new OfficeUnknown()

  const makeId = () => v4({ random: random(16) })
  const files = await Promise.all(
    filesOf(what, makeId).map(({ attachment, bytes }) =>
      encryptAttachment(attachment, bytes, random),
    ),
  )
  const madeAt = new Date(clock.now() + before.clockOffset).toISOString()
  const contents = contentsOf(what, { of: row.id, claim: row.claim, v: 1, madeAt }, files)
  const id = what.kind === 'supplement' ? what.id : makeId()
  await store.keep(await sealPacket(parts, { id, contents, files, key: office.key, row }))
}

type OfCase = { of: string; claim: string; v: 1; madeAt: string }

function contentsOf(what: FollowUp, ofCase: OfCase, files: Encrypted[]): Contents {
  const attachments = files.map(({ attachment }) => attachment)
  switch (what.kind) {
    case 'tuntas':
    case 'withdrawal':
      return { kind: what.kind, ...ofCase }
    case 'belum':
      return { kind: 'belum', ...ofCase, ...(what.reason && { reason: what.reason }), attachments }
    case 'supplement':
      return { kind: 'supplement', ...ofCase, answers: {}, papers: what.papers, attachments }
  }
}

function filesOf(what: FollowUp, makeId: () => string) {
  if (what.kind === 'supplement') return what.files
  return what.kind === 'belum' && what.voice ? [asFile(what.voice, makeId())] : []
}

function asFile({ mime, bytes, ms }: Recording, id: string) {
  const attachment: DraftAttachment = {
    ...{ id, field: 'belum', kind: 'voice', mime, bytes: bytes.length, ms },
  }
  return { attachment, bytes }
}
