import { makeCode } from '#shared/domain/ticket'
import { findService } from '#shared/services/catalogue'
import { readAnswers } from '#shared/services/read-answers'
import type { Answers } from '#shared/wire/answers'
import type { Submission } from '#shared/wire/contents'
import { claimBytes } from '#shared/wire/sealing'
import { type Draft, type DraftStore, FileLost } from '../db/draft'
import type { CaseRow } from '../db/outbox-rows'
import { sha256, toBase64Url } from './bytes-as-text'
import { type Encrypted, encryptAttachment } from './encrypt-attachment'
import { knownOffice } from './office-info'
import { sealPacket } from './packet'
import type { OutboxParts } from './parts'

/** The office's key is not on this phone yet, and it cannot be fetched now. */
export class OfficeUnknown extends Error {}

/**
 * Seals a draft and queues it in one strict transaction. Resolves after `complete`; what was handed
 * in before under the same submission id stays as it is, ticket and all.
 * @throws {OfficeUnknown | TooLong | FileLost | StorageFull | StorageBroken} with nothing kept
 */
export async function handIn(parts: OutboxParts, draft: Draft, drafts: DraftStore): Promise<void> {
  const { store, random, clock } = parts
  const id = draft.submissionId
  const { cases } = await store.look()
  if (cases.some((row) => row.id === id)) return
  const office = await knownOffice(parts)
  if (!office) throw new OfficeUnknown()

  const files = await Promise.all(
    draft.attachments.map(async (attachment) => {
      const bytes = await drafts.bytesOf(attachment.id)
      if (bytes.length !== attachment.bytes) throw new FileLost()
      return encryptAttachment(attachment, bytes, random)
    }),
  )
  const code = makeCode(random)
  const claim = toBase64Url(random(16))
  const claimHash = await sha256(claimBytes(claim))
  const offset = (await store.meta('clockOffset')) ?? 0
  const contents = submissionOf(draft, files, {
    ...{ code, claimHash, channel: parts.channel },
    madeAt: new Date(clock.now() + offset).toISOString(),
  })
  const row: CaseRow = {
    ...{ v: 1, id, seq: 0, code, claim, service: draft.service, alone: contents.anonymous },
    ...{ madeAt: clock.now(), rev: 0, seenRev: 0, events: [] },
  }
  await store.keep(
    await sealPacket(parts, { id, contents, files, key: office.key, row, claimHash }),
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
