import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aClaim } from '../fixtures/a-submission'
import { anApp, type TestApp } from '../fixtures/an-app'
import { anOfficer, type Officer } from '../fixtures/an-officer'
import { handIn, newsOf } from '../fixtures/hand-in'

let server: TestApp
let officer: Officer
beforeEach(async () => {
  server = await anApp()
  officer = await anOfficer(server)
})
afterEach(() => server.remove())

const move = (id: string, body: object) => officer.send('POST', `/cases/${id}/moves`, body)

async function recorded(id: string) {
  const bytes = await readFile(
    join(import.meta.dirname, '../../server/demo/recordings/jawaban.webm'),
  )
  const response = await server.app.request(`/api/office/cases/${id}/voices?ms=6720`, {
    method: 'POST',
    body: new Uint8Array(bytes),
    headers: { cookie: officer.cookie, 'content-type': 'audio/webm;codecs=opus' },
  })
  const { id: voice } = (await response.json()) as { id: string }
  return { bytes, voice, status: response.status }
}

describe('news', () => {
  it('are for whoever holds the claim and for nobody else', async () => {
    const handed = await handIn(server)
    expect(await newsOf(server, { id: handed.id, claim: aClaim() })).toBeUndefined()
    expect(await newsOf(server, { id: crypto.randomUUID(), claim: handed.claim })).toBeUndefined()
    expect(await newsOf(server, handed)).toMatchObject({ id: handed.id, rev: 1 })
  })

  it('are told once: from a higher rev on there is nothing to say', async () => {
    const handed = await handIn(server)
    await officer.open(handed.id)
    await move(handed.id, { rev: 1, to: 'checking', words: 'Sedang diperiksa' })
    const news = await newsOf(server, handed, 1)
    expect(news?.events).toMatchObject([{ rev: 2, stage: 'checking', words: 'Sedang diperiksa' }])
    expect(await newsOf(server, handed, 2)).toBeUndefined()
  })

  it('say nothing of what officers write among themselves', async () => {
    const handed = await handIn(server)
    await officer.open(handed.id)
    await officer.send('POST', `/cases/${handed.id}/notes`, { rev: 1, note: 'Rahasia' })
    await move(handed.id, { rev: 2, to: 'checking', note: 'Rahasia juga' })
    const news = await newsOf(server, handed)
    expect(news).toMatchObject({ rev: 3, stage: 'checking' })
    expect(news?.events.map(({ rev }) => rev)).toEqual([1, 3])
    expect(JSON.stringify(news)).not.toContain('Rahasia')
  })

  it('find the case of a ticket that came by its address', async () => {
    const handed = await handIn(server)
    const find = { code: handed.code, claim: handed.claim }
    const { found } = await server.pushed({ find })
    expect(found).toEqual({ id: handed.id, service: 'keterangan-usaha', anonymous: false })
    expect(await server.pushed({ find: { ...find, claim: aClaim() } })).not.toHaveProperty('found')
  })

  it('reach also the claim that was printed for somebody at the counter', async () => {
    const { id } = await handIn(server)
    await officer.open(id)
    const printed = await (await officer.send('POST', `/cases/${id}/claims`, {})).json()
    expect(await newsOf(server, { id, claim: printed.claim })).toMatchObject({ rev: 1 })
    expect((await officer.open(id)).events.at(-1)).toMatchObject({ what: 'claimPrinted' })
  })
})

describe('an officer’s voice', () => {
  const hear = (body: object) => server.send('POST', '/api/voices', body)

  it('is heard by the resident once a move names it, byte for byte', async () => {
    const handed = await handIn(server, { service: 'pertanyaan', answers: {}, papers: {} })
    await officer.open(handed.id)
    const { bytes, voice, status } = await recorded(handed.id)
    expect(status).toBe(201)
    expect((await hear({ id: handed.id, claim: handed.claim, voice })).status).toBe(404)

    await move(handed.id, { rev: 1, to: 'answered', voice })
    const news = await newsOf(server, handed, 1)
    expect(news?.events[0]?.voice).toEqual({
      id: voice,
      mime: 'audio/webm',
      bytes: bytes.length,
      ms: 6720,
    })
    const heard = await hear({ id: handed.id, claim: handed.claim, voice })
    expect(heard.headers.get('content-type')).toBe('audio/webm')
    expect(Buffer.from(await heard.arrayBuffer()).equals(bytes)).toBe(true)
    expect((await hear({ id: handed.id, claim: aClaim(), voice })).status).toBe(404)

    const atTheDesk = await officer.send('GET', `/attachments/${handed.id}/${voice}`)
    expect(Buffer.from(await atTheDesk.arrayBuffer()).equals(bytes)).toBe(true)
  })

  it('must be a recording, of a minute at most', async () => {
    const { id } = await handIn(server)
    await officer.open(id)
    const post = (body: string, ms: number, type = 'audio/webm') =>
      server.app.request(`/api/office/cases/${id}/voices?ms=${ms}`, {
        method: 'POST',
        body: new TextEncoder().encode(body),
        headers: { cookie: officer.cookie, 'content-type': type },
      })
    expect((await post('not a recording', 1000)).status).toBe(422)
    expect((await post('\x1a\x45', 90_000)).status).toBe(422)
    expect((await post('OggS', 1000, 'text/html')).status).toBe(415)
    expect((await post('O'.repeat(700_000), 1000)).status).toBe(413)
  })

  it('of another case is no answer to this one', async () => {
    const [one, other] = [await handIn(server), await handIn(server)]
    await officer.open(one.id)
    await officer.open(other.id)
    const { voice } = await recorded(other.id)
    const response = await move(one.id, { rev: 1, to: 'checking', voice })
    expect([response.status, await response.json()]).toEqual([
      422,
      {
        error: {
          code: 'request.malformed',
          problems: [{ field: 'voice', reason: 'voice.unknown' }],
        },
      },
    ])
  })
})

describe('a ticket’s number alone', () => {
  const ask = (code: string, from = '203.0.113.9') =>
    server.send('POST', '/api/tickets', { code }, { 'x-forwarded-for': from })

  it('shows service and stage and nothing else, of every case that has it', async () => {
    const { code } = await handIn(server)
    await handIn(server, { code, service: 'legalisasi' })
    expect(await (await ask(code)).json()).toEqual({
      found: [
        { service: 'keterangan-usaha', kind: 'letter', stage: 'received' },
        { service: 'legalisasi', kind: 'legalisation', stage: 'received' },
      ],
    })
  })

  it('may be guessed wrong a few times an hour, from one address as from all', async () => {
    const wrong = '0000000000'
    const statuses: number[] = []
    for (let n = 0; n < 12; n++) statuses.push((await ask(wrong)).status)
    expect(statuses).toEqual([...Array(10).fill(200), 429, 429])
    const { code } = await handIn(server)
    const refused = await ask(code)
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([
      429,
      expect.stringMatching(/^\d+$/),
    ])
    expect((await ask(code, '203.0.113.10')).status).toBe(200)
  })

  it('costs nothing where it is right, or cannot be a number at all', async () => {
    const { code } = await handIn(server)
    for (let n = 0; n < 20; n++) expect((await ask(code)).status).toBe(200)
    for (let n = 0; n < 20; n++) expect((await ask('1234567890')).status).toBe(200)
    expect((await ask('12')).status).toBe(422)
  })
})
