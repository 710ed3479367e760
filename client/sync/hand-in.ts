import { makeCode } from '#shared/domain/ticket'
import { findService } from '#shared/services/catalogue'
import { readAnswers } from '#shared/services/read-answers'
import type { Answers } from '#shared/wire/answers'
import type { Submission } from '#shared/wire/contents'
import { claimBytes } from '#shared/wire/sealing'
import { type Draft, type DraftStore, FileLost } from '../db/draft'
import type { Ticket } from '../db/outbox-port'
import type { CaseRow } from '../db/outbox-rows'
import { sha256, toBase64Url } from './bytes-as-text'
import { type Encrypted, encryptAttachment } from './encrypt-attachment'
import { heardNow } from './office-info'
import { sealPacket } from './packet'
import type { OutboxParts } from './parts'
import { ticketsOf } from './tickets-of'

/** The office's key is not on this phone yet, and it cannot be fetched now. */
export class OfficeUnknown extends Error {}

/**
 * Seals a draft and queues it in one strict transaction. Resolves after `complete`; what was handed
 * in before under the same submission id stays as it is, ticket and all.
 * @throws {OfficeUnknown | TooLong | FileLost | StorageFull | StorageBroken} with nothing kept
 */
export async function handIn(
  parts: OutboxParts,
  draft: Draft,
  drafts: DraftStore,
): Promise<Ticket> {
  const { store, random, clock } = parts
  const id = draft.submissionId
  // Begun beside the reading: somebody stands there and waits.
  const encrypting = encryptAll(draft, drafts, random)
  encrypting.catch(() => {})
  const before = await store.forSealing(id)
  // Its draft may be gone already, photos and all.
  const [ticket] = ticketsOf(before.outbox)
  if (ticket) return ticket
  const office = before.office ?? (await heardNow(parts))
  if (!office) throw new OfficeUnknown()

  const files = await encrypting
  const code = makeCode(random)
  const claim = toBase64Url(random(16))
  const claimHash = await sha256(claimBytes(claim))
  const contents = submissionOf(draft, files, {
    ...{ code, claimHash, channel: parts.channel },
    madeAt: new Date(clock.now() + before.clockOffset).toISOString(),
  })
  const row: CaseRow = {
    ...{ v: 1, id, seq: 0, code, claim, service: draft.service, alone: contents.anonymous },
    ...{ madeAt: clock.now(), rev: 0, seenRev: 0, events: [] },
  }
  const packet = await sealPacket(parts, { id, contents, files, key: office.key, row, claimHash })
  return ticketsOf(await store.keep(packet))[0] as Ticket
}

function encryptAll(
  { attachments }: Draft,
  drafts: DraftStore,
  random: OutboxParts['random'],
): Promise<Encrypted[]> {
  return Promise.all(
    attachments.map(async (attachment) => {
      const bytes = await drafts.bytesOf(attachment.id)
      if (bytes.length !== attachment.bytes) throw new FileLost()
      return encryptAttachment(attachment, bytes, random)
    }),
  )
}

type Made = Pick<Submission, 'code' | 'claimHash' | 'channel' | 'madeAt'>

function submissionOf(draft: Draft, files: Encrypted[], made: Made): Submission {
  const { service: name, serviceVersion, papers, onBehalf, language } = draft
  const service = findService(name)
  const read = service && readAnswers(service, draft.answers)
  // A person is never asked to mend a form: what does not read well is sent as it was given.
  const answers = read && 'answers' in read ? read.answers : draft.answers
  return {
    ...{ kind: 'submission', v: 1, service: name, serviceVersion, answers, papers, onBehalf },
    ...{ attachments: files.map(({ attachment }) => attachment), language },
    anonymous: service?.kind === 'complaint' && !isWithName(answers),
    ...made,
  }
}

/** A complaint is told without a name unless the person said otherwise (`complaint-fields.ts`). */
function isWithName({ withName }: Answers): boolean {
  return withName?.as === 'yesNo' && withName.value
}
