import { randomBytes, randomUUID } from 'node:crypto'
import { makeCode } from '#shared/domain/ticket'
import type { Service } from '#shared/services/define'
import type { Contents, Submission } from '#shared/wire/contents'
import { claimBytes } from '#shared/wire/sealing'
import type { WireItem } from '#shared/wire/sync'
import { openChunkKeeper } from '../cases/keep-chunk'
import type { Office } from '../cases/office'
import { openOpener } from '../cases/opener'
import { openReceiver } from '../cases/receive'
import { hashOf } from '../vault/chunk-files'
import { draw } from './draw'
import { type Encrypted, encryptAsPhone } from './encrypt-as-phone'
import { fillInForm } from './fill-in-form'
import { type Person, pick } from './people'
import { sealAsPhone } from './seal-as-phone'

/** What a resident keeps of something handed in. */
export type Ticket = { id: string; claim: string }
export type Said = 'tuntas' | 'belum' | 'supplement' | 'withdrawal'

/** All invented residents' phones in one: they seal, push and follow up as real ones do. */
export function openDemoPhone(office: Office) {
  let trouble: unknown
  const opener = openOpener(office, (error) => {
    trouble = error
  })
  const receiver = openReceiver(office, opener.see)
  const keepChunk = openChunkKeeper(office, opener.chunkHere)

  async function push(item: WireItem, files: readonly Encrypted[] = []): Promise<void> {
    const nonce = randomBytes(16).toString('base64url')
    await receiver.receive({ nonce, address: 'demo', items: [item] })
    for (const { chunks } of files) {
      for (const { sha256, bytes } of chunks) await keepChunk({ sha256, bytes, address: 'demo' })
    }
    await opener.idle()
    if (trouble) throw trouble
  }

  async function handIn(
    service: Service,
    who: Person,
    n: number,
    channel: Submission['channel'],
  ): Promise<Ticket> {
    const { answers, papers, files } = await fillInForm(service, who, n)
    const claim = randomBytes(16).toString('base64url')
    const id = randomUUID()
    const isAnonymous = answers.withName?.as === 'yesNo' && !answers.withName.value
    const contents: Contents = {
      kind: 'submission',
      v: 1,
      service: service.id,
      serviceVersion: service.version,
      code: makeCode((count) => new Uint8Array(randomBytes(count))),
      claimHash: hashOf(claimBytes(claim)),
      answers,
      papers,
      onBehalf:
        channel === 'volunteer'
          ? { for: 'other', helperName: 'Bu Tini (contoh)', helperIs: 'rtRw' }
          : { for: 'self' },
      attachments: files.map(({ attachment }) => attachment),
      language: pick(['jv-x-bms', 'id'], n),
      channel,
      anonymous: isAnonymous,
      madeAt: new Date(office.now()).toISOString(),
    }
    // A weak line: of some, the last photo is still on the phone.
    const arrived = n % 13 === 5 ? files.slice(0, -1) : files
    await push(await sealAsPhone(office.vault.publicKey, contents, { id }), arrived)
    return { id, claim }
  }

  async function say({ id, claim }: Ticket, what: Said, who: Person, n: number): Promise<void> {
    const of = { of: id, claim, v: 1, madeAt: new Date(office.now()).toISOString() } as const
    const photo =
      what === 'supplement'
        ? [encryptAsPhone(await draw('paper', who, n), { field: 'pengantarRtRw' })]
        : []
    const attachments = photo.map(({ attachment }) => attachment)
    const contents: Contents =
      what === 'supplement'
        ? {
            ...{ kind: what, ...of, attachments, answers: {} },
            papers: { pengantarRtRw: { as: 'photo', ids: attachments.map((file) => file.id) } },
          }
        : what === 'belum'
          ? { kind: what, ...of, attachments, reason: 'notDone' }
          : { kind: what, ...of }
    await push(await sealAsPhone(office.vault.publicKey, contents), photo)
  }

  return { push, handIn, say }
}

export type DemoPhone = ReturnType<typeof openDemoPhone>
