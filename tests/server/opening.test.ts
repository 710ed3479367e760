import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Contents } from '#shared/wire/contents'
import { aClaim, aSubmission, hashOfClaim } from '../fixtures/a-submission'
import { anApp, type TestApp } from '../fixtures/an-app'
import { anOfficer } from '../fixtures/an-officer'
import { handIn, newsOf } from '../fixtures/hand-in'
import { asItem, sealed, sealText } from '../fixtures/sealed'

let server: TestApp
let now = Date.parse('2026-11-23T02:00:00Z')
beforeEach(async () => {
  now = Date.parse('2026-11-23T02:00:00Z')
  server = await anApp({ now: () => now })
})
afterEach(() => server.remove())

const of = ({ id, claim }: { id: string; claim: string }) =>
  ({ of: id, claim, v: 1, madeAt: '2026-11-23T03:00:00.000Z' }) as const
const tell = async (contents: Contents) =>
  server.pushed({ items: [await sealed(server.key, contents)] })
const item = (id: string) =>
  server.office.db.selectFrom('items').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const theCase = (id: string) =>
  server.office.db.selectFrom('cases').selectAll().where('id', '=', id).executeTakeFirst()

/** Text that was sealed properly, whatever it says. */
async function pushText(text: string, kind: 'submission' | 'endorsement' = 'submission') {
  const id = crypto.randomUUID()
  const bytes = await sealText(server.key, text, { id, kind })
  const claim = aClaim()
  const claimHash = hashOfClaim(claim)
  await server.pushed({ items: [asItem(bytes, { id, kind, keyId: server.key.id, claimHash })] })
  return { id, claim }
}

describe('a submission', () => {
  it('becomes a case with a number, a deadline and an event', async () => {
    const { id, claim, code } = await handIn(server)
    expect(await newsOf(server, { id, claim })).toEqual({
      id,
      rev: 1,
      kind: 'letter',
      stage: 'received',
      register: '0001/2026',
      // 23 November 2026 is a Monday, 09:00 in Purwokerto; 16 working hours end on Wednesday.
      dueAt: '2026-11-25T01:30:00.000Z',
      events: [{ rev: 1, at: '2026-11-23T02:00:00.000Z', stage: 'received' }],
      missing: [],
    })
    expect(await theCase(id)).toMatchObject({ code, rt: 2, rw: 4, channel: 'phone', is_new: 1 })
  })

  it('counts from its receipt where the phone’s clock is wrong by a year', async () => {
    const { id } = await handIn(server, { madeAt: '2025-11-23T02:00:00.000Z' })
    expect((await theCase(id))?.due_at).toBe('2026-11-25T01:30:00.000Z')
  })

  it('with a wrong NIK or an impossible date becomes a case all the same, and says what is lacking', async () => {
    const officer = await anOfficer(server)
    const { id } = await handIn(server, {
      answers: { ...aSubmission().answers, nik: { as: 'digits', value: '3302' } },
    })
    const opened = await officer.open(id)
    expect(opened.stage).toBe('received')
    expect(opened.lacking).toContain('nik')
    expect(opened.answers.nik).toEqual({ as: 'digits', value: '3302' })
  })

  it('loses answers to questions that were never asked, and keeps the item whole', async () => {
    const officer = await anOfficer(server)
    const { id } = await handIn(server, {
      answers: {
        ...aSubmission().answers,
        shoeSize: { as: 'number', value: 41 },
        businessAddress: { as: 'address', rt: 9, rw: 9 },
      },
    })
    const { answers } = await officer.open(id)
    expect(answers).not.toHaveProperty('shoeSize')
    expect(answers).not.toHaveProperty('businessAddress')
    expect((await item(id)).state).toBe('opened')
  })
})

describe('what opens and makes no sense', () => {
  it.each([
    ['is no JSON', 'hello', 'contents.garbled'],
    ['lacks what it must have', '{"kind":"submission","v":1}', 'contents.malformed'],
    ['is of a version from the future', '{"kind":"submission","v":7}', 'version.unknown'],
    [
      'asks for a service nobody gives',
      JSON.stringify(aSubmission({ service: 'surat-terbang' })),
      'service.unknown',
    ],
    [
      'holds more text than anybody types',
      JSON.stringify(
        aSubmission({ answers: { fullName: { as: 'text', text: 'a'.repeat(60_000) } } }),
      ),
      'contents.malformed',
    ],
    ['is another kind inside', JSON.stringify({ kind: 'tuntas' }), 'contents.malformed'],
  ])('lies in the tray when it %s', async (_, text, reason) => {
    const { id, claim } = await pushText(text)
    expect(await item(id)).toMatchObject({ state: 'senseless', reason })
    const officer = await anOfficer(server)
    const tray = await (await officer.send('GET', '/tray')).json()
    expect(tray.items).toMatchObject([{ id, state: 'senseless', reason }])
    // Nobody at the desk can handle it, so the person is asked to come.
    expect(await newsOf(server, { id, claim })).toMatchObject({ id, unreadable: true })
  })

  it('lies in the tray when a later release must open it', async () => {
    const { id } = await pushText('{}', 'endorsement')
    expect(await item(id)).toMatchObject({ state: 'senseless', reason: 'kind.later' })
  })

  it('delays nothing that came with it', async () => {
    const id = crypto.randomUUID()
    const bytes = await sealText(server.key, 'hello', { id, kind: 'submission' })
    const good = await sealed(server.key, aSubmission())
    await server.pushed({ items: [asItem(bytes, { id, keyId: server.key.id }), good] })
    expect((await theCase(good.id))?.stage).toBe('received')
  })
})

describe('a later word', () => {
  it('that overtakes its submission waits for it', async () => {
    const claim = aClaim()
    const submission = await sealed(server.key, aSubmission({ claimHash: hashOfClaim(claim) }))
    const early = await sealed(server.key, {
      kind: 'withdrawal',
      ...of({ id: submission.id, claim }),
    })
    await server.pushed({ items: [early] })
    expect((await item(early.id)).state).toBe('stored')
    await server.pushed({ items: [submission] })
    expect(await item(early.id)).toMatchObject({ state: 'opened', case_id: submission.id })
    expect((await theCase(submission.id))?.rev).toBe(2)
  })

  it('is nothing without the claim', async () => {
    const handed = await handIn(server)
    await tell({ kind: 'withdrawal', ...of({ id: handed.id, claim: aClaim() }) })
    expect((await theCase(handed.id))?.rev).toBe(1)
    const rows = await server.office.db.selectFrom('items').select('reason').execute()
    expect(rows.map(({ reason }) => reason)).toContain('claim.wrong')
  })

  it('supplements what was missing and gives the case back to the office', async () => {
    const officer = await anOfficer(server)
    const handed = await handIn(server)
    await officer.open(handed.id)
    const move = (rev: number, to: string, more = {}) =>
      officer.send('POST', `/cases/${handed.id}/moves`, { rev, to, ...more })
    await move(1, 'checking')
    await move(2, 'returned', { wants: ['kk'] })
    expect((await theCase(handed.id))?.due_at).toBeNull()
    await tell({
      kind: 'supplement',
      ...of(handed),
      answers: { businessName: { as: 'text', text: 'Warung Baru' } },
      papers: { kk: { as: 'bring' } },
      attachments: [],
    })
    const opened = await officer.open(handed.id)
    expect(opened).toMatchObject({ stage: 'checking', isNew: false })
    expect(opened.papers.kk).toEqual({ as: 'bring' })
    expect(opened.answers.businessName).toEqual({ as: 'text', text: 'Warung Baru' })
    expect(opened.dueAt).not.toBeNull()
    expect(opened.events.at(-1)).toMatchObject({ what: 'supplemented', to: 'checking' })
  })

  it('tuntas closes, and belum opens again within fourteen days', async () => {
    const handed = await answered()
    await tell({ kind: 'tuntas', ...of(handed) })
    expect((await theCase(handed.id))?.stage).toBe('closed')
    now += 13 * 24 * 3_600_000
    await tell({ kind: 'belum', ...of(handed), reason: 'notDone', attachments: [] })
    expect((await theCase(handed.id))?.stage).toBe('checking')
  })

  it('belum is heard but opens nothing after fourteen days', async () => {
    const handed = await answered()
    await tell({ kind: 'tuntas', ...of(handed) })
    now += 15 * 24 * 3_600_000
    await tell({ kind: 'belum', ...of(handed), attachments: [] })
    expect(await theCase(handed.id)).toMatchObject({ stage: 'closed', is_new: 1 })
  })

  it('of consent is kept with the wording that was agreed to, and is between person and office', async () => {
    const officer = await anOfficer(server)
    const handed = await handIn(server)
    await tell({
      kind: 'consent',
      ...of(handed),
      purpose: 'voice',
      yes: true,
      how: 'tap',
      text: 'consent.voice@1',
      language: 'jv-x-bms',
      attachments: [],
    })
    const event = (await officer.open(handed.id)).events.at(-1)
    expect(event).toMatchObject({ what: 'consented', reason: 'consent.voice.yes' })
    expect(event?.note).toContain('consent.voice@1')
    expect((await newsOf(server, handed))?.events).toHaveLength(1)
  })

  async function answered() {
    const officer = await anOfficer(server)
    const handed = await handIn(server, {
      service: 'pertanyaan',
      answers: { about: { as: 'choice', value: 'cards' }, story: { as: 'text', text: 'Kapan?' } },
      papers: {},
    })
    await officer.open(handed.id)
    await officer.send('POST', `/cases/${handed.id}/moves`, {
      rev: 1,
      to: 'answered',
      words: 'Besok.',
    })
    return handed
  }
})
