import 'fake-indexeddb/auto'
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core'
import * as v from 'valibot'
import { Contents } from '#shared/wire/contents'
import { chunkAad, ENCAPSULATED_KEY_BYTES, itemAad, sealingInfo } from '#shared/wire/sealing'
import type { WireItem } from '#shared/wire/sync'
import { giveUpBallast } from '../../../client/db/ballast'
import { dexieDrafts } from '../../../client/db/dexie-drafts'
import type { Draft, DraftStore } from '../../../client/db/draft'
import type { Ticket } from '../../../client/db/outbox-port'
import { PatasDb } from '../../../client/db/patas-db'
import { createOutbox } from '../../../client/sync/outbox'
import type { OutboxParts, Reason, SendingParts } from '../../../client/sync/parts'
import { seal } from '../../../client/sync/seal'
import { aDraft, aPhoto, noise } from '../db/a-draft'
import { aPhone } from './a-phone'
import { type Fetch, hashOf } from './an-office'

const suite = new CipherSuite({
  ...{ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() },
})

/** An office's key pair, and how it opens what phones sealed for it: by the RFC, not by our code. */
export async function aKey(id = 'key-one') {
  const pair = await suite.kem.generateKeyPair()
  const raw = await suite.kem.serializePublicKey(pair.publicKey)
  return {
    key: { id, publicKey: Buffer.from(raw).toString('base64url') },
    async open(item: WireItem): Promise<Contents> {
      const sealed = Buffer.from(item.sealed, 'base64url')
      const recipient = await suite.createRecipientContext({
        recipientKey: pair,
        enc: new Uint8Array(sealed.subarray(0, ENCAPSULATED_KEY_BYTES)),
        info: sealingInfo(),
      })
      const plain = await recipient.open(
        new Uint8Array(sealed.subarray(ENCAPSULATED_KEY_BYTES)),
        itemAad(item),
      )
      return v.parse(Contents, JSON.parse(Buffer.from(plain).toString('utf8')))
    },
  }
}

/** A photo or recording put together again from its chunks, as the office does it. */
export async function opened(
  { id, key, chunks }: { id: string; key: string; chunks: string[] },
  held: ReadonlyMap<string, Uint8Array>,
): Promise<Buffer> {
  const secret = await crypto.subtle.importKey(
    ...(['raw', Buffer.from(key, 'base64url'), 'AES-GCM', false, ['decrypt']] as const),
  )
  const pieces = await Promise.all(
    chunks.map(async (sha256, n) => {
      const chunk = new Uint8Array(held.get(sha256) ?? [])
      if (hashOf(chunk) !== sha256) throw new Error('not the chunk it is named after')
      const [iv, sealed] = [chunk.subarray(0, 12), chunk.subarray(12)]
      const additionalData = chunkAad(id, n)
      return crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, secret, sealed)
    }),
  )
  return Buffer.concat(pieces.map((piece) => Buffer.from(piece)))
}

/** The outbox of a page on a phone of its own. `restart` is the page killed and opened again. */
export function anOutbox(fetch: Fetch, over: Partial<OutboxParts> = {}) {
  const phone = aPhone(fetch, over)
  const draftsDb = new PatasDb(`drafts-${crypto.randomUUID()}`)
  const drafts = dexieDrafts(draftsDb, () => giveUpBallast(phone.db), phone.clock.now)
  const heard = { reasons: (_: Reason) => {}, persisted: 0, wakings: 0, isWorkerActive: true }
  const open = (more: Partial<SendingParts> = {}) =>
    createOutbox({
      ...phone.parts,
      ...{ drafts, channel: 'phone', seal },
      surroundings: {
        persist: async () => void heard.persisted++,
        askForWaking: async () => void heard.wakings++,
        isWorkerActive: async () => heard.isWorkerActive,
        listen: (onReason) => {
          heard.reasons = onReason
          return () => {
            heard.reasons = () => {}
          }
        },
      },
      ...over,
      ...more,
    })
  const outbox = open()
  return {
    ...{ ...phone, drafts, outbox, heard, draftsDb },
    restart: open,
    tickets: () => ticketsNow(outbox),
    close() {
      phone.close()
      draftsDb.close()
    },
  }
}

function ticketsNow(outbox: { watch(onChange: (tickets: Ticket[]) => void): () => void }) {
  return new Promise<Ticket[]>((resolve) => {
    const stop = outbox.watch((tickets) => {
      resolve(tickets)
      setTimeout(() => stop())
    })
  })
}

/** What Mbah Sarinah answers; a name, a NIK and a street that must not be found anywhere in clear. */
export const sarinah = {
  fullName: { as: 'text', text: 'Mbah Sarinah' },
  nik: { as: 'digits', value: '3302254101500001' },
  phone: { as: 'digits', value: '081234567890' },
  address: { as: 'address', rt: 2, rw: 5, street: 'Gang Melati' },
} as const satisfies Draft['answers']

/** A draft with photos of so many bytes, begun and kept. */
export async function begun(
  drafts: DraftStore,
  over: Partial<Draft> = {},
  photos: Uint8Array[] = [noise(60_000)],
): Promise<Draft> {
  let draft = aDraft({ answers: sarinah, ...over })
  await drafts.start(draft)
  const ids: string[] = []
  for (const bytes of photos) {
    const photo = aPhoto({ bytes: bytes.length })
    ids.push(photo.id)
    draft = await drafts.attach(draft.id, photo, bytes)
  }
  if (ids.length === 0) return draft
  return drafts.change(draft.id, (before) => ({
    ...before,
    papers: { ...before.papers, ktp: { as: 'photo', ids } },
  }))
}
