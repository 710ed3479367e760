// @vitest-environment node
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { isCode, makeCode } from '#shared/domain/ticket'
import type { Papers } from '#shared/wire/answers'
import type { Attachment, Submission } from '#shared/wire/contents'
import type { WireItem } from '#shared/wire/sync'
import { dexieDrafts } from '../../../client/db/dexie-drafts'
import type { Draft } from '../../../client/db/draft'
import { StorageBroken } from '../../../client/db/draft'
import { memoryDrafts } from '../../../client/db/memory-drafts'
import type { Ticket } from '../../../client/db/outbox-port'
import { aDraft, aPhoto, noise, same } from '../db/a-draft'
import { failingDisk } from '../db/failing-disk'
import { random, soon } from './a-phone'
import { type AnOffice, anOffice, type Fetch, hashOf } from './an-office'
import { aKey, anOutbox, begun, opened, sarinah } from './an-outbox'

let key: Awaited<ReturnType<typeof aKey>>
let office: AnOffice
/** What the phone of this test is on the end of. */
let wire: { line: Fetch }
let phone: ReturnType<typeof anOutbox>
const offline: Fetch = async () => {
  throw new TypeError('Failed to fetch')
}

beforeEach(async () => {
  key = await aKey()
  office = anOffice(key.key)
  const own = { line: office.fetch }
  wire = own
  phone = anOutbox((path, init) => own.line(path, init))
  // The office was heard of once; since then there is no line.
  await phone.outbox.office()
  wire.line = offline
})
afterEach(() => {
  vi.restoreAllMocks()
  failingDisk.reset()
  phone.close()
})

async function handedIn(draft: Draft): Promise<Ticket> {
  const answer = await phone.outbox.handIn(draft, phone.drafts)
  if ('problem' in answer) throw new Error(answer.problem)
  return answer.ticket
}

/** The line is back; everything goes. */
async function arrived(): Promise<WireItem[]> {
  wire.line = office.fetch
  await send()
  const items = new Map(
    office.requests.flatMap(({ items }) => items.map((item) => [item.id, item])),
  )
  return [...items.values()]
}

/** Sends, after whatever the outbox itself has begun to send. */
async function send(): Promise<void> {
  while ((await phone.send()).end === 'busy') await new Promise((resolve) => setTimeout(resolve))
}

describe('handing in without a line', () => {
  it('gives a ticket at once, and keeps everything until it can go', async () => {
    const draft = await begun(phone.drafts)
    const ticket = await handedIn(draft)
    expect(isCode(ticket.code)).toBe(true)
    expect(ticket).toMatchObject({
      ...{ id: draft.submissionId, service: 'keterangan-usaha', state: 'queued' },
      ...{ photosWaiting: 1, rev: 0, seenRev: 0, events: [] },
    })
    expect(await phone.drafts.unfinished()).toEqual([])
    expect(await phone.tickets()).toEqual([ticket])
    expect(phone.heard.persisted).toBe(1)
    expect(phone.heard.wakings).toBeGreaterThan(0)
  })

  it('arrives as it was given: answers, papers, photos whole', async () => {
    const photos = [noise(300_000), noise(70_000)]
    const draft = await begun(phone.drafts, {}, photos)
    const ticket = await handedIn(draft)
    const [item] = await arrived()
    const contents = (await key.open(item as WireItem)) as Submission
    expect(contents).toMatchObject({
      ...{ kind: 'submission', service: 'keterangan-usaha', serviceVersion: 1, code: ticket.code },
      ...{ answers: sarinah, papers: draft.papers, onBehalf: { for: 'self' } },
      ...{ language: 'jv-x-bms', channel: 'phone', anonymous: false },
      claimHash: hashOf(Buffer.from(ticket.claim)),
    })
    expect(item).toMatchObject({ keyId: 'key-one', claimHash: contents.claimHash })
    expect(contents.attachments).toHaveLength(2)
    for (const [n, attachment] of contents.attachments.entries()) {
      expect(attachment.id).toBe(draft.attachments[n]?.id)
      expect(same(await opened(attachment, office.chunks), photos[n] ?? noise(1))).toBe(true)
    }
    expect((await phone.tickets())[0]).toMatchObject({ state: 'receipted', photosWaiting: 0 })
  })

  it('seals every photo under a key of its own, and every chunk under a nonce of its own', async () => {
    const photo = noise(100_000)
    await handedIn(await begun(phone.drafts, {}, [photo, photo]))
    const [item] = await arrived()
    const { attachments } = (await key.open(item as WireItem)) as Submission
    expect(new Set(attachments.map((one) => one.key)).size).toBe(2)
    const chunks = [...office.chunks.values()]
    expect(chunks).toHaveLength(6)
    expect(new Set(chunks.map((chunk) => chunk.subarray(0, 12).toString('hex'))).size).toBe(6)
  })

  it('leaves nothing personal in clear on the phone', async () => {
    const photo = Buffer.from('a face in clear '.repeat(8000))
    const draft = await begun(phone.drafts, {}, [photo])
    await handedIn(draft)
    const kept = await everything()
    // What is looked for can be found at all.
    expect(kept).toContain('keterangan-usaha')
    for (const secret of ['Sarinah', '3302254101500001', '081234567890', 'Melati', 'a face in']) {
      expect(kept).not.toContain(secret)
    }
    for (const table of phone.draftsDb.tables) expect(await table.count()).toBe(0)
  })

  it('cannot be turned into another item on its way', async () => {
    await handedIn(await begun(phone.drafts))
    const [item] = (await arrived()) as [WireItem]
    await expect(key.open({ ...item, kind: 'withdrawal' })).rejects.toThrow()
    await expect(key.open({ ...item, id: crypto.randomUUID() })).rejects.toThrow()
    await expect(key.open({ ...item, keyId: 'another' })).rejects.toThrow()
  })

  it('is never stopped by an answer that reads badly: it goes as it was given', async () => {
    const nik = { as: 'digits', value: '3302' } as const
    await handedIn(await begun(phone.drafts, { answers: { ...sarinah, nik } }))
    const [item] = await arrived()
    expect(await key.open(item as WireItem)).toMatchObject({ answers: { nik } })
  })

  it('tells the right time though the phone’s clock is a year off', async () => {
    const YEAR = 365 * 24 * 3_600_000
    wire.line = office.fetch
    await handedIn(await begun(phone.drafts, {}, []))
    await send()
    wire.line = offline
    office.now += 60_000
    phone.clock.advance(60_000)
    phone.clock.jump(-YEAR)
    // The next contact tells how far the clock is off.
    wire.line = office.fetch
    await send()
    wire.line = offline
    await handedIn(await begun(phone.drafts, {}, []))
    const item = (await arrived()).at(-1) as WireItem
    const { madeAt } = (await key.open(item)) as Submission
    expect(Date.parse(madeAt)).toBe(office.now)
    expect(item.age).toBe(0)
  })

  it('works from drafts that live in memory only', async () => {
    const drafts = memoryDrafts()
    const draft = await begun(drafts)
    expect(await phone.outbox.handIn(draft, drafts)).toMatchObject({ ticket: { state: 'queued' } })
    expect(await drafts.unfinished()).toEqual([])
  })
})

describe('handing in twice', () => {
  it('at once is one submission with one ticket', async () => {
    const draft = await begun(phone.drafts)
    const [one, two] = await Promise.all([handedIn(draft), handedIn(draft)])
    expect(two).toEqual(one)
    expect(await arrived()).toHaveLength(1)
  })

  it('in two tabs at once is one submission with one ticket', async () => {
    const draft = await begun(phone.drafts)
    const otherTab = phone.restart()
    const [one, two] = await Promise.all([
      phone.outbox.handIn(draft, phone.drafts),
      otherTab.handIn(draft, phone.drafts),
    ])
    expect(two).toEqual(one)
    expect(await phone.db.chunks.count()).toBe(2)
    expect(await arrived()).toHaveLength(1)
  })

  it('after the page died between saving and letting go of the draft is one ticket', async () => {
    const draft = await begun(phone.drafts)
    const dying = { ...phone.drafts, discard: () => new Promise<void>(() => {}) }
    void phone.outbox.handIn(draft, dying)
    await soon(async () => expect(await phone.tickets()).toHaveLength(1))
    const [ticket] = await phone.tickets()

    const again = phone.restart()
    expect(await again.handIn(draft, phone.drafts)).toEqual({ ticket })
    expect(await phone.drafts.unfinished()).toEqual([])
    expect(await arrived()).toHaveLength(1)
  })

  it('is not even possible after the next start: the draft is swept', async () => {
    const draft = await begun(phone.drafts)
    const dying = { ...phone.drafts, discard: async () => Promise.reject(new StorageBroken()) }
    await phone.outbox.handIn(draft, dying)
    expect(await phone.drafts.unfinished()).toHaveLength(1)
    const stop = phone.restart().start()
    await soon(async () => expect(await phone.drafts.unfinished()).toEqual([]))
    stop()
  })
})

describe('what cannot be handed in', () => {
  it('is told where the office was never heard of, and the draft stays', async () => {
    const stranger = anOutbox(offline)
    const draft = await begun(stranger.drafts)
    expect(await stranger.outbox.handIn(draft, stranger.drafts)).toEqual({
      problem: 'officeUnknown',
    })
    expect(await stranger.drafts.unfinished()).toEqual([draft])
    expect(await stranger.outbox.isReadyOffline()).toBe(false)
    stranger.close()
  })

  it('is handed in where the office can be asked now', async () => {
    const stranger = anOutbox(office.fetch)
    const draft = await begun(stranger.drafts)
    expect(await stranger.outbox.handIn(draft, stranger.drafts)).toHaveProperty('ticket')
    stranger.close()
  })

  it('is told where a photo is gone, in whole or in part', async () => {
    const draft = await begun(phone.drafts, {}, [noise(100_000)])
    const [photo] = draft.attachments
    const nextDay = dexieDrafts(phone.draftsDb)
    await phone.draftsDb.pieces.delete([photo?.id ?? '', 2])
    expect(await phone.outbox.handIn(draft, nextDay)).toEqual({ problem: 'fileLost' })
    await phone.draftsDb.pieces.clear()
    expect(await phone.outbox.handIn(draft, nextDay)).toEqual({ problem: 'fileLost' })
    expect(await phone.drafts.unfinished()).toHaveLength(1)
    expect(await phone.tickets()).toEqual([])
  })

  it('is told where more was typed than can travel', async () => {
    const fullName = { as: 'text', text: 'a'.repeat(200_000) } as const
    const draft = aDraft({ answers: { fullName } })
    await phone.drafts.start(draft)
    expect(await phone.outbox.handIn(draft, phone.drafts)).toEqual({ problem: 'tooLong' })
    expect(await phone.drafts.load(draft.id)).toEqual(draft)
  })

  // Order number, item, sealed bytes, two chunks, case.
  it.each([1, 2, 3, 4, 5, 6])(
    'is told when write %i finds the disk full, and nothing is half kept',
    async (nth) => {
      const draft = await begun(phone.drafts)
      failingDisk.reset((write) => write === nth)
      expect(await phone.outbox.handIn(draft, phone.drafts)).toEqual({ problem: 'storageFull' })
      failingDisk.reset()
      expect(await phone.drafts.load(draft.id)).toEqual(draft)
      expect(await phone.tickets()).toEqual([])
      expect(await handedIn(draft)).toMatchObject({ state: 'queued' })
    },
  )

  it('goes after all where the ballast makes room', async () => {
    await phone.store.keepBallast()
    const draft = await begun(phone.drafts)
    failingDisk.reset((write) => write === 4)
    expect(await handedIn(draft)).toMatchObject({ state: 'queued' })
  })

  it('is told where the database is closed for good', async () => {
    const draft = await begun(phone.drafts)
    phone.db.close()
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no way in', 'InvalidStateError')
    })
    expect(await phone.outbox.handIn(draft, memoryDrafts())).toEqual({ problem: 'storageBroken' })
  })
})

describe('a complaint without a name', () => {
  const complaint = (withName: boolean) =>
    begun(phone.drafts, {
      ...{ service: 'jalan-rusak', answers: { withName: { as: 'yesNo', value: withName } } },
    })

  it('travels with nothing beside it, first and later, and carries no device', async () => {
    await handedIn(await begun(phone.drafts))
    const secret = await handedIn(await complaint(false))
    await handedIn(await complaint(true))
    await arrived()
    await phone.outbox.followUp(secret, { kind: 'withdrawal' })
    await send()
    const touching = office.requests.filter(({ items, asks }) =>
      [...items, ...asks].some(
        ({ id }) => id === secret.id || !office.requests[0]?.items.some((one) => one.id === id),
      ),
    )
    expect(touching.length).toBeGreaterThan(2)
    const named = new Set(office.requests[0]?.items.map(({ id }) => id))
    expect(named.size).toBe(2)
    expect(named.has(secret.id)).toBe(false)
    for (const { items, asks, ...rest } of office.requests) {
      const strangers = [...items, ...asks].filter(({ id }) => !named.has(id))
      if (strangers.length > 0) expect(items.length + asks.length).toBe(1)
      expect(rest).not.toHaveProperty('device')
    }
  })

  it('says so inside', async () => {
    await handedIn(await complaint(false))
    await handedIn(await complaint(true))
    const contents = await Promise.all((await arrived()).map(key.open))
    expect(contents.map((one) => (one as Submission).anonymous).toSorted()).toEqual([false, true])
  })
})

describe('a later word', () => {
  it.each(['tuntas', 'withdrawal'] as const)('%s goes with the claim of its case', async (kind) => {
    const ticket = await handedIn(await begun(phone.drafts))
    expect(await phone.outbox.followUp(ticket, { kind })).toEqual({ done: true })
    expect((await phone.tickets())[0]?.answersWaiting).toBe(1)
    const item = (await arrived()).find((one) => one.kind === kind) as WireItem
    expect(item).not.toHaveProperty('claimHash')
    expect(await key.open(item)).toMatchObject({ kind, of: ticket.id, claim: ticket.claim })
    expect((await phone.tickets())[0]?.answersWaiting).toBe(0)
  })

  it('said twice before it arrived is one', async () => {
    const ticket = await handedIn(await begun(phone.drafts))
    await phone.outbox.followUp(ticket, { kind: 'tuntas' })
    await phone.outbox.followUp(ticket, { kind: 'tuntas' })
    expect((await arrived()).filter(({ kind }) => kind === 'tuntas')).toHaveLength(1)
  })

  it('belum takes a reason and a recording along', async () => {
    const ticket = await handedIn(await begun(phone.drafts))
    const bytes = noise(90_000)
    const voice = { mime: 'audio/webm', bytes, ms: 4200 } as const
    await phone.outbox.followUp(ticket, { kind: 'belum', reason: 'notDone', voice })
    const item = (await arrived()).find(({ kind }) => kind === 'belum') as WireItem
    const contents = await key.open(item)
    expect(contents).toMatchObject({
      reason: 'notDone',
      attachments: [{ kind: 'voice', ms: 4200 }],
    })
    const [recording] = 'attachments' in contents ? contents.attachments : []
    expect(same(await opened(recording as Attachment, office.chunks), bytes)).toBe(true)
  })

  it('brings the papers that were missing', async () => {
    const ticket = await handedIn(await begun(phone.drafts))
    const bytes = noise(120_000)
    const attachment = aPhoto({ field: 'kk', bytes: bytes.length })
    const papers: Papers = { kk: { as: 'photo', ids: [attachment.id] } }
    const supplement = {
      ...{ kind: 'supplement' as const, id: crypto.randomUUID(), papers },
      files: [{ attachment, bytes }],
    }
    expect(await phone.outbox.followUp(ticket, supplement)).toEqual({ done: true })
    // The page died before it could let go of its draft, and the person pressed once more.
    expect(await phone.outbox.followUp(ticket, supplement)).toEqual({ done: true })
    const supplements = (await arrived()).filter(({ kind }) => kind === 'supplement')
    expect(supplements).toHaveLength(1)
    const item = supplements[0] as WireItem
    const contents = await key.open(item)
    expect(contents).toMatchObject({ papers, of: ticket.id })
    const [photo] = 'attachments' in contents ? contents.attachments : []
    expect(same(await opened(photo as Attachment, office.chunks), bytes)).toBe(true)
  })

  it('that found no room is told, and nothing is half kept', async () => {
    const ticket = await handedIn(await begun(phone.drafts))
    failingDisk.reset(() => true)
    expect(await phone.outbox.followUp(ticket, { kind: 'tuntas' })).toEqual({
      problem: 'storageFull',
    })
    failingDisk.reset()
    expect((await phone.tickets())[0]?.answersWaiting).toBe(0)
  })
})

describe('the office’s answer', () => {
  const answered = async () => {
    const ticket = await handedIn(await begun(phone.drafts))
    const bytes = noise(70_000)
    const voice = { id: crypto.randomUUID(), mime: 'audio/webm', bytes: bytes.length, ms: 3000 }
    office.voices.set(voice.id, { mime: voice.mime, bytes })
    office.news.set(ticket.id, {
      ...{
        id: ticket.id,
        rev: 2,
        kind: 'letter',
        stage: 'ready',
        register: '12/2026',
        missing: [],
      },
      events: [
        { rev: 1, at: '2026-11-24T03:00:00.000Z', stage: 'received' },
        { rev: 2, at: '2026-11-24T05:00:00.000Z', stage: 'ready', words: 'Monggo', voice },
      ],
    })
    await arrived()
    return { ticket, voice, bytes }
  }

  it('comes to the phone, voice and all, and is news until it was seen', async () => {
    const { ticket, voice, bytes } = await answered()
    const [now] = await phone.tickets()
    expect(now).toMatchObject({ rev: 2, seenRev: 0, stage: 'ready', register: '12/2026' })
    expect(now?.events).toHaveLength(2)

    wire.line = offline
    const recording = await phone.outbox.voice(ticket, voice.id)
    expect(recording).toMatchObject({ mime: 'audio/webm', ms: 3000 })
    expect(same(recording?.bytes ?? noise(1), bytes)).toBe(true)

    await phone.outbox.markSeen(ticket.id, 2)
    expect((await phone.tickets())[0]?.seenRev).toBe(2)
    await phone.outbox.markSeen(ticket.id, 1)
    expect((await phone.tickets())[0]?.seenRev).toBe(2)
  })

  it('in voice that was cut off or replaced by a login page is fetched again', async () => {
    const bytes = noise(70_000)
    let broken: Response | undefined = new Response(Buffer.from(bytes.subarray(0, 30_000)), {
      headers: { 'content-type': 'audio/webm' },
    })
    const honest = office.fetch
    office.fetch = async (path, init) =>
      path === '/api/voices' && broken ? broken.clone() : honest(path, init)
    const { ticket, voice } = await answered()
    expect(await phone.outbox.voice(ticket, voice.id)).toBeUndefined()
    broken = new Response('<h1>Wi-Fi</h1>', { headers: { 'content-type': 'text/html' } })
    await send()
    expect(await phone.outbox.voice(ticket, voice.id)).toBeUndefined()
    broken = undefined
    await send()
    expect((await phone.outbox.voice(ticket, voice.id))?.bytes).toHaveLength(70_000)
  })
})

describe('a ticket that came by its QR', () => {
  const claim = 'C'.repeat(22)
  const code = makeCode(random)
  const wrongCode = code.slice(0, 9) + ((Number(code[9]) + 1) % 10)

  it('is among the tickets once the office said which case it is', async () => {
    await phone.outbox.adopt(code, claim)
    expect(await phone.tickets()).toEqual([])
    office.found = { id: crypto.randomUUID(), service: 'keterangan-usaha', anonymous: false }
    office.news.set(office.found.id, {
      ...{ id: office.found.id, rev: 1, stage: 'checking', missing: [] },
      events: [{ rev: 1, at: '2026-11-24T03:00:00.000Z', stage: 'checking' }],
    })
    await arrived()
    expect(office.requests.find(({ find }) => find)).toMatchObject({
      ...{ items: [], asks: [], find: { code: code, claim } },
    })
    expect(await phone.tickets()).toMatchObject([
      { id: office.found.id, code: code, claim, state: 'receipted', stage: 'checking' },
    ])
    await phone.outbox.adopt(code, claim)
    expect((await phone.store.look()).adopted).toEqual([])
  })

  it.each([
    [wrongCode, claim],
    [code, 'short'],
    ['', ''],
  ])('is not taken as %s.%s', async (number, secret) => {
    await phone.outbox.adopt(number, secret)
    expect((await phone.store.look()).adopted).toEqual([])
  })
})

describe('the office as the phone knows it', () => {
  it('is kept for days without a line', async () => {
    expect(await phone.outbox.office()).toMatchObject({ name: 'Kelurahan Kober' })
    expect(await phone.outbox.isReadyOffline()).toBe(true)
    phone.heard.isWorkerActive = false
    expect(await phone.outbox.isReadyOffline()).toBe(false)
  })

  it('is asked for again once a day, also when the clock went back', async () => {
    wire.line = office.fetch
    const asked = () => office.calls.filter((call) => call === 'GET /api/office').length
    await send()
    expect(asked()).toBe(1)
    phone.clock.jump(-365 * 24 * 3_600_000)
    await send()
    expect(asked()).toBe(2)
    await send()
    expect(asked()).toBe(2)
    phone.clock.advance(25 * 3_600_000)
    await send()
    expect(asked()).toBe(3)
  })

  it('is asked for where the phone can keep nothing, and there are no tickets to wait for', async () => {
    phone.db.close()
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no way in', 'InvalidStateError')
    })
    expect(await phone.outbox.office()).toBeUndefined()
    wire.line = office.fetch
    expect(await phone.outbox.office()).toMatchObject({ name: 'Kelurahan Kober' })
    expect(await phone.tickets()).toEqual([])
  })

  it('is not what a login page says', async () => {
    const stranger = anOutbox(async () => Response.json({ name: 'Hotel' }))
    expect(await stranger.outbox.office()).toBeUndefined()
    stranger.close()
  })
})

describe('a page', () => {
  it('sends by itself what was just handed in', async () => {
    wire.line = office.fetch
    await handedIn(await begun(phone.drafts))
    await soon(async () =>
      expect((await phone.tickets())[0]).toMatchObject({ state: 'receipted', photosWaiting: 0 }),
    )
  })

  it('sends at its start what an earlier one left, and when it is told to', async () => {
    await handedIn(await begun(phone.drafts))
    wire.line = office.fetch
    const page = phone.restart()
    const stop = page.start()
    await soon(() => expect(office.items.size).toBe(1))
    wire.line = offline
    await phone.outbox.handIn(await begun(phone.drafts), phone.drafts)
    wire.line = office.fetch
    phone.heard.reasons('online')
    await soon(() => expect(office.items.size).toBe(2))
    stop()
  })

  it('keeps room in reserve from its start on', async () => {
    const stop = phone.outbox.start()
    await soon(async () => expect(await phone.db.meta.get('ballast')).toBeDefined())
    stop()
  })
})

/** All that lies in the queue's database, bytes too, as one text. */
async function everything(): Promise<string> {
  const rows = await Promise.all(phone.db.tables.map((table) => table.toArray()))
  return JSON.stringify(rows, (_, value) =>
    value instanceof ArrayBuffer ? Buffer.from(value).toString('latin1') : value,
  )
}
