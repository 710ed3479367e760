import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { kinds, moves, type Stage, stages } from '#shared/domain/stages'
import { findService } from '#shared/services/catalogue'
import type { DeskCase } from '#shared/wire/desk'
import { aSubmission } from '../../fixtures/a-submission'
import { anApp, type TestApp } from '../../fixtures/an-app'
import { anOfficer, type Officer } from '../../fixtures/an-officer'
import { handIn, newsOf } from '../../fixtures/hand-in'

let server: TestApp
let officer: Officer
let now = 0
beforeEach(async () => {
  now = Date.parse('2026-11-23T02:00:00Z')
  server = await anApp({ now: () => now })
  officer = await anOfficer(server)
})
afterEach(() => server.remove())

const post = (path: string, body: object, by = officer) => by.send('POST', path, body)
const move = (id: string, body: object, by = officer) => post(`/cases/${id}/moves`, body, by)
const inbox = async (query = '') => (await officer.send('GET', `/cases${query}`)).json()
const ids = (lines: { id: string }[]) => lines.map(({ id }) => id)

/** Puts a case straight where a test begins. */
async function at(stage: Stage, service = 'legalisasi') {
  const handed = await handIn(server, { service, answers: {}, papers: {} })
  await server.office.db.updateTable('cases').set({ stage }).where('id', '=', handed.id).execute()
  await officer.open(handed.id)
  return handed
}

describe('the desk', () => {
  it.each([
    ['GET', '/cases'],
    ['POST', '/cases'],
    ['POST', '/cases/search'],
    ['POST', '/cases/x/open'],
    ['POST', '/cases/x/moves'],
    ['PUT', '/cases/x/copied'],
    ['POST', '/cases/x/notes'],
    ['POST', '/cases/x/claims'],
    ['POST', '/cases/x/voices'],
    ['GET', '/attachments/x/y'],
    ['GET', '/tray'],
    ['GET', '/monthly'],
    ['GET', '/settings'],
    ['PUT', '/settings'],
    ['GET', '/accounts'],
    ['POST', '/password'],
    ['GET', '/live'],
  ])('shows nothing to whoever is not signed in (%s %s)', async (method, path) => {
    const body = method === 'GET' ? undefined : {}
    const response = await server.send(method, `/api/office${path}`, body)
    expect([response.status, await response.json()]).toEqual([
      401,
      { error: { code: 'signIn.needed' } },
    ])
  })
})

describe('the inbox', () => {
  it('shows no name and no number of a person', async () => {
    await handIn(server)
    const text = JSON.stringify(await inbox())
    expect(text).not.toMatch(/Sarinah|3302214101500001|Jambu/)
  })

  it('puts what is due first at the top and counts every stage', async () => {
    const slow = await handIn(server, { service: 'jalan-rusak', answers: {}, papers: {} })
    const quick = await handIn(server)
    await at('closed')
    const { lines, counts, tray } = await inbox()
    expect(ids(lines)).toEqual([quick.id, slow.id])
    expect(counts).toEqual({ received: 2, closed: 1 })
    expect(tray).toBe(0)
    expect((await inbox('?stage=closed')).lines).toHaveLength(1)
    const complaints = await inbox('?kind=complaint')
    expect([ids(complaints.lines), complaints.counts]).toEqual([[slow.id], { received: 1 }])
    expect((await inbox('?channel=counter')).lines).toEqual([])
  })

  it('goes on page by page without leaving out or repeating one', async () => {
    const handed = []
    for (let n = 0; n < 53; n++) handed.push(await handIn(server))
    const first = await inbox()
    expect(first.lines).toHaveLength(50)
    const second = await inbox(`?after=${first.next}`)
    expect(second.next).toBeUndefined()
    expect(ids([...first.lines, ...second.lines]).sort()).toEqual(ids(handed).sort())
  })

  it('marks what is new until an officer looks', async () => {
    const { id } = await handIn(server)
    expect((await inbox()).lines[0].isNew).toBe(true)
    await officer.open(id)
    expect((await inbox()).lines[0].isNew).toBe(false)
  })

  it('refuses a question it does not know', async () => {
    expect((await officer.send('GET', '/cases?stage=telepathy')).status).toBe(422)
  })
})

describe('searching', () => {
  const search = async (body: object) =>
    ids((await (await post('/cases/search', body)).json()).lines)

  it('finds by ticket, NIK, any words of a name, RT and RW, and by them together', async () => {
    const sarinah = await handIn(server)
    const other = await handIn(server, {
      answers: {
        ...aSubmission().answers,
        fullName: { as: 'text', text: 'Siti Nurjanah binti Karto' },
        nik: { as: 'digits', value: '3302216507800003' },
        address: { as: 'address', rt: 9, rw: 4 },
      },
    })
    expect(await search({ code: sarinah.code.replace(/^(...)(...)/, '$1 $2 ') })).toEqual([
      sarinah.id,
    ])
    expect(await search({ nik: '3302 2165 0780 0003' })).toEqual([other.id])
    expect(await search({ name: 'KARTO nurjanah' })).toEqual([other.id])
    expect(await search({ name: 'Siti Mbah' })).toEqual([])
    expect((await search({ rw: 4 })).sort()).toEqual([sarinah.id, other.id].sort())
    expect(await search({ rt: 9, rw: 4 })).toEqual([other.id])
    expect(await search({ name: 'mbah', rt: 9 })).toEqual([])
    expect(await search({})).toEqual([])
  })

  it('finds by what an officer wrote out', async () => {
    const { id } = await handIn(server)
    await officer.open(id)
    const body = { rev: 1, copied: { fullName: 'Sarinah Wijayakusuma' } }
    await officer.send('PUT', `/cases/${id}/copied`, body)
    expect(await search({ name: 'wijayakusuma' })).toEqual([id])
  })

  it('never finds who complained without a name', async () => {
    await handIn(server, {
      service: 'pelayanan',
      anonymous: true,
      answers: {
        story: { as: 'choice', value: 'slow' },
        withName: { as: 'yesNo', value: true },
        fullName: { as: 'text', text: 'Mbah Sarinah' },
      },
      papers: {},
    })
    expect(await search({ name: 'sarinah' })).toEqual([])
  })
})

describe('opening a case', () => {
  it('writes who, when and why, each time', async () => {
    const { id } = await handIn(server)
    await post(`/cases/${id}/open`, { why: 'work' })
    now += 60_000
    await post(`/cases/${id}/open`, { why: 'complaint' })
    const looks = await server.office.db.selectFrom('looks').selectAll().orderBy('at').execute()
    expect(looks).toMatchObject([
      { case_id: id, account_id: officer.account.id, why: 'work', at: '2026-11-23T02:00:00.000Z' },
      { case_id: id, why: 'complaint', at: '2026-11-23T02:01:00.000Z' },
    ])
  })

  it('needs a reason, and a case', async () => {
    const { id } = await handIn(server)
    expect((await post(`/cases/${id}/open`, {})).status).toBe(422)
    const unknown = await post('/cases/nowhere/open', { why: 'work' })
    expect([unknown.status, await unknown.json()]).toEqual([
      404,
      { error: { code: 'case.unknown' } },
    ])
    expect(await server.office.db.selectFrom('looks').selectAll().execute()).toEqual([])
  })

  it('is asked for before anything is done with it, and again after a day', async () => {
    const { id } = await handIn(server)
    const tries = () =>
      Promise.all([
        move(id, { rev: 1, to: 'checking' }),
        officer.send('PUT', `/cases/${id}/copied`, { rev: 1, copied: {} }),
        post(`/cases/${id}/notes`, { rev: 1, note: 'x' }),
        post(`/cases/${id}/claims`, {}),
        officer.send('GET', `/attachments/${id}/x`),
      ])
    for (const { status } of await tries()) expect(status).toBe(403)
    await officer.open(id)
    now += 25 * 3_600_000
    officer = await anOfficer(server)
    for (const { status } of await tries()) expect(status).toBe(403)
  })
})

describe('moving a case', () => {
  const services = {
    letter: 'pengantar-umum',
    legalisation: 'legalisasi',
    question: 'pertanyaan',
    complaint: 'jalan-rusak',
  }
  const words = 'Sesuai SOP'

  it.each(kinds)('goes where the table of a %s says, and nowhere else', async (kind) => {
    for (const from of stages) {
      const { id } = await at(from, services[kind])
      let rev = 1
      for (const to of stages) {
        // A letter with gaps is another rule.
        if (kind === 'letter' && to === 'signing') continue
        const response = await move(id, { rev, to, words })
        const isAllowed = moves[kind][from]?.includes(to) ?? false
        expect([kind, from, to, response.status]).toEqual([kind, from, to, isAllowed ? 200 : 422])
        if (isAllowed) {
          rev++
          const { db } = server.office
          await db.updateTable('cases').set({ stage: from }).where('id', '=', id).execute()
        }
      }
    }
  })

  it('is refused where somebody else was quicker, and changes nothing', async () => {
    const { id } = await handIn(server)
    const colleague = await anOfficer(server, 'officer', 'Bu Lestari')
    await officer.open(id)
    await colleague.open(id)
    expect((await move(id, { rev: 1, to: 'checking' }, colleague)).status).toBe(200)
    const late = await move(id, { rev: 1, to: 'refused', words })
    expect([late.status, await late.json()]).toEqual([409, { error: { code: 'case.moved' } }])
    expect((await officer.open(id)).stage).toBe('checking')
  })

  it('lets exactly one of ten at once through', async () => {
    const { id } = await handIn(server)
    await officer.open(id)
    const tries = await Promise.all(
      Array.from({ length: 10 }, () => move(id, { rev: 1, to: 'checking' })),
    )
    expect(tries.map(({ status }) => status).sort()).toEqual([200, ...Array(9).fill(409)])
  })

  it('tells the resident what was said, and the history who said it', async () => {
    const handed = await handIn(server)
    await officer.open(handed.id)
    const response = await move(handed.id, {
      ...{ rev: 1, to: 'checking', note: 'untuk petugas', heard: 'also.checking.soon' },
      words: 'Sedang diperiksa',
    })
    const { events } = (await response.json()) as DeskCase
    expect(events.at(-1)).toMatchObject({
      actor: { kind: 'officer', name: 'Pak Slamet' },
      ...{ what: 'moved', from: 'received', to: 'checking' },
      ...{ note: 'untuk petugas', heard: 'also.checking.soon', words: 'Sedang diperiksa' },
    })
    expect((await newsOf(server, handed, 1))?.events).toEqual([
      {
        ...{ rev: 2, at: '2026-11-23T02:00:00.000Z', stage: 'checking' },
        ...{ heard: 'also.checking.soon', words: 'Sedang diperiksa' },
      },
    ])
  })

  it('to signing waits until the letter has no gap', async () => {
    const { id } = await handIn(server)
    const { lacking } = await officer.open(id)
    await move(id, { rev: 1, to: 'checking' })
    const refused = await move(id, { rev: 2, to: 'signing' })
    expect([refused.status, await refused.json()]).toEqual([
      422,
      {
        error: {
          code: 'case.lacking',
          problems: lacking.map((field) => ({ field, reason: 'field.missing' })),
        },
      },
    ])
    const copied = Object.fromEntries(lacking.map((field) => [field, 'dari KTP']))
    await officer.send('PUT', `/cases/${id}/copied`, { rev: 2, copied })
    expect((await move(id, { rev: 3, to: 'signing' })).status).toBe(200)
  })

  it.each([
    ['answered', 'pertanyaan', 'received', 'words'],
    ['refused', 'legalisasi', 'received', 'words'],
    ['returned', 'legalisasi', 'checking', 'wants'],
  ] as const)('to %s owes the resident words', async (to, service, from, field) => {
    const { id } = await at(from, service)
    for (const silent of [{}, { words: '   ' }, { note: 'hanya untuk petugas' }]) {
      const response = await move(id, { rev: 1, to, ...silent })
      expect(await response.json()).toEqual({
        error: { code: 'request.malformed', problems: [{ field, reason: 'field.missing' }] },
      })
    }
  })

  it('asks only for what the service knows', async () => {
    const { id } = await at('checking')
    expect((await move(id, { rev: 1, to: 'returned', wants: ['helicopter'] })).status).toBe(422)
    const wants = ['originalDocument']
    expect((await move(id, { rev: 1, to: 'returned', wants })).status).toBe(200)
  })

  it('stops the clock while the office waits, and starts it when it is its turn', async () => {
    const { id } = await at('checking')
    const returned = await move(id, { rev: 1, to: 'returned', words })
    expect(((await returned.json()) as DeskCase).dueAt).toBeNull()
    now += 30 * 24 * 3_600_000
    officer = await anOfficer(server)
    await officer.open(id)
    const again = (await (await move(id, { rev: 2, to: 'checking' })).json()) as DeskCase
    expect(Date.parse(again.dueAt ?? '')).toBeGreaterThan(now)
  })

  it('is not stopped by a photo that arrives meanwhile', async () => {
    const { id } = await handIn(server)
    await officer.open(id)
    const { happen } = await import('../../../server/cases/happen')
    const { findCase } = await import('../../../server/cases/find-case')
    await happen(server.office, server.office.db, await findCase(server.office, id), {
      ...{ what: 'filesWhole', actor: 'system', isPublic: false },
    })
    expect((await move(id, { rev: 1, to: 'checking' })).status).toBe(200)
  })
})

describe('copying out', () => {
  it('keeps what was written, takes an emptied field back, and knows every field of the letter', async () => {
    const { id } = await handIn(server)
    await officer.open(id)
    const put = (rev: number, copied: object) =>
      officer.send('PUT', `/cases/${id}/copied`, { rev, copied })
    await put(1, { birthPlace: 'Banyumas', fullName: 'Sarinah' })
    const second = (await (await put(2, { birthPlace: '' })).json()) as DeskCase
    expect(second.copied).toEqual({ fullName: 'Sarinah' })
    expect(second.lacking).toContain('birthPlace')
    const unknown = await put(3, { shoeSize: '41' })
    expect(await unknown.json()).toEqual({
      error: {
        code: 'request.malformed',
        problems: [{ field: 'shoeSize', reason: 'field.unknown' }],
      },
    })
  })
})

describe('registering a visit', () => {
  const visit = (over: object = {}) => ({
    id: crypto.randomUUID(),
    channel: 'counter',
    service: 'keterangan-usaha',
    answers: { fullName: { as: 'text', text: 'Karsum' } },
    papers: { ktp: { as: 'bring' } },
    ...over,
  })

  it('takes the next number of the one register and gives a ticket that works', async () => {
    await handIn(server)
    const response = await post('/cases', visit({ note: 'datang sendiri' }))
    expect(response.status).toBe(201)
    const registered = await response.json()
    expect(registered.register).toBe('0002/2026')
    expect(await newsOf(server, registered)).toMatchObject({ register: '0002/2026' })
    const opened = await officer.open(registered.id)
    expect(opened).toMatchObject({ channel: 'counter', events: [{ note: 'datang sendiri' }] })
    // Left-out questions show as lacking, never as wrong.
    expect(opened.lacking).toContain('businessName')
  })

  it('registers once, with the same ticket, however often the button is pressed', async () => {
    const body = visit()
    const answers = await Promise.all(Array.from({ length: 5 }, () => post('/cases', body)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 201])
    const texts = await Promise.all(answers.map((answer) => answer.text()))
    expect(new Set(texts).size).toBe(1)
    expect((await inbox()).lines).toHaveLength(1)
  })

  it('never gives away a case that a phone made', async () => {
    const { id } = await handIn(server)
    const response = await post('/cases', visit({ id }))
    expect([response.status, await response.json()]).toEqual([
      409,
      { error: { code: 'case.taken' } },
    ])
  })

  it('names what cannot be read, since who wrote it can mend it', async () => {
    const answers = { nik: { as: 'digits', value: '33' }, shoeSize: { as: 'number', value: 41 } }
    const response = await post('/cases', visit({ answers }))
    expect(await response.json()).toEqual({
      error: {
        code: 'request.malformed',
        problems: [
          { field: 'nik', reason: 'nik.notSixteenDigits' },
          { field: 'shoeSize', reason: 'field.unknown' },
        ],
      },
    })
    expect((await post('/cases', visit({ service: 'surat-terbang' }))).status).toBe(422)
  })
})

describe('the monthly table', () => {
  it('counts by service and channel, in the office’s own months', async () => {
    now = Date.parse('2026-10-31T16:59:00Z')
    await handIn(server)
    now = Date.parse('2026-10-31T17:01:00Z')
    officer = await anOfficer(server)
    await handIn(server)
    await handIn(server, { channel: 'kiosk' })
    await handIn(server, { service: 'pertanyaan', answers: {}, papers: {} })
    const { id } = await handIn(server, { service: 'jalan-rusak', answers: {}, papers: {} })
    await officer.open(id)
    await server.office.db
      .updateTable('cases')
      .set({ stage: 'resolved' })
      .where('id', '=', id)
      .execute()
    await move(id, { rev: 1, to: 'closed' })
    const table = async (month: number) =>
      (await officer.send('GET', `/monthly?year=2026&month=${month}`)).json()
    expect((await table(10)).rows).toMatchObject([{ total: 1, byChannel: { phone: 1 } }])
    expect(await table(11)).toEqual({
      year: 2026,
      month: 11,
      rows: [
        {
          ...{ group: 'pelayananUmum', service: 'keterangan-usaha', total: 2 },
          byChannel: { phone: 1, kiosk: 1 },
        },
        {
          ...{ group: 'pusatInformasi', service: 'pertanyaan', total: 1 },
          byChannel: { phone: 1 },
        },
        { ...{ group: 'pengaduan', service: 'jalan-rusak', total: 1 }, byChannel: { phone: 1 } },
      ],
      closed: 1,
    })
    expect((await officer.send('GET', '/monthly?year=2026&month=13')).status).toBe(422)
  })
})

describe('the settings', () => {
  it('are read by officers, written by lurah and admin, and reach the phones', async () => {
    const lurah = await anOfficer(server, 'lurah')
    const settings = await (await officer.send('GET', '/settings')).json()
    const changed = { ...settings, name: 'Kelurahan Uji', whatsapp: '081234567890' }
    expect((await officer.send('PUT', '/settings', changed)).status).toBe(403)
    expect((await lurah.send('PUT', '/settings', changed)).status).toBe(200)
    expect(await (await server.app.request('/api/office')).json()).toMatchObject({
      name: 'Kelurahan Uji',
      whatsapp: '6281234567890',
    })
    const bad = await lurah.send('PUT', '/settings', { ...changed, code: '33' })
    expect(await bad.json()).toMatchObject({
      error: { problems: [{ field: 'code', reason: 'settings.code' }] },
    })
  })

  it('move the deadlines', async () => {
    const lurah = await anOfficer(server, 'lurah')
    const settings = await (await officer.send('GET', '/settings')).json()
    settings.calendar.closed = [{ day: '2026-11-24', name: 'Libur' }]
    await lurah.send('PUT', '/settings', settings)
    const { id } = await handIn(server)
    const service = findService('keterangan-usaha')
    expect(service?.sop.length).toBeGreaterThan(0)
    expect((await officer.open(id)).dueAt).toBe('2026-11-26T01:30:00.000Z')
  })
})
