import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { PublicOffice } from '#shared/wire/office'
import { aClaim, aSubmission, hashOfClaim } from '../fixtures/a-submission'
import { aRequest } from '../fixtures/an-app'
import { anAttachment, aPhoto } from '../fixtures/an-attachment'
import { sealed } from '../fixtures/sealed'
import { startServer } from '../fixtures/start-server'

/** Everything about people that goes through the server in this test. */
const personal = {
  applicant: 'Sarinahwati Kusumaningtyas',
  nik: '3302214101500001',
  phone: '081234509876',
  street: 'Jalan Jambumete 77',
  helper: 'Tinikartini Penolong',
  words: 'Silakan ambil besokpagi ya',
  note: 'Catatan antarpetugas rahasia',
  copied: 'Banyumaskulon',
  officer: 'Slametriyadi Petugas',
  username: 'slametriyadi',
  password: 'kata sandi sangat rahasia',
  counter: 'Karsumantoro Loket',
  search: 'Nurjanahsari',
  lurah: 'Lurahwati Utami',
}

it('leaves nothing personal in clear on the disk, in a log or in an error', async () => {
  const server = await startServer({ env: { LOG_LEVEL: 'debug' } })
  const errors: string[] = []
  let cookie = ''
  const send = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(`${server.url}${path}`, {
      method,
      headers: { 'content-type': 'application/json', cookie },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const text = await response.text()
    if (response.status >= 400) errors.push(text)
    cookie ||= response.headers.get('set-cookie')?.split(';')[0] ?? ''
    return { status: response.status, json: text ? JSON.parse(text) : undefined }
  }
  const done = async (method: string, path: string, body?: unknown) => {
    const { status, json } = await send(method, path, body)
    expect([path, status < 300]).toEqual([path, true])
    return json
  }

  const { key } = (await done('GET', '/api/office')) as PublicOffice
  await done('POST', '/api/office/setup', {
    token: server.setupPath()?.split('#')[1],
    ...{ username: personal.username, name: personal.officer, password: personal.password },
  })
  const settings = await done('GET', '/api/office/settings')
  await done('PUT', '/api/office/settings', { ...settings, lurah: personal.lurah })

  const claim = aClaim()
  const photo = await aPhoto(160, 120)
  const file = anAttachment(photo)
  const item = await sealed(
    key,
    aSubmission({
      claimHash: hashOfClaim(claim),
      attachments: [file.attachment],
      onBehalf: { for: 'other', helperName: personal.helper },
      answers: {
        ...aSubmission().answers,
        fullName: { as: 'text', text: personal.applicant },
        nik: { as: 'digits', value: personal.nik },
        phone: { as: 'digits', value: personal.phone },
        address: { as: 'address', rt: 1, rw: 2, street: personal.street },
      },
    }),
  )
  await done('POST', '/api/sync', { ...aRequest(), items: [item] })
  for (const { sha256, bytes } of file.chunks) {
    await fetch(`${server.url}/api/chunks/${sha256}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/octet-stream' },
      body: new Uint8Array(bytes),
    })
  }
  const cases = `/api/office/cases`
  const find = () => done('POST', `${cases}/search`, { name: personal.applicant })
  while ((await find()).lines.length === 0) await new Promise((wait) => setTimeout(wait, 20))
  await done('POST', `${cases}/${item.id}/open`, { why: 'work' })
  const rev = async () => (await find()).lines[0].rev
  const handle = async (what: string, body: object) =>
    done(what === 'copied' ? 'PUT' : 'POST', `${cases}/${item.id}/${what}`, {
      rev: await rev(),
      ...body,
    })
  await handle('moves', { to: 'checking', words: personal.words })
  await handle('notes', { note: personal.note })
  await handle('copied', { copied: { birthPlace: personal.copied } })
  await done('POST', cases, {
    ...{ id: crypto.randomUUID(), channel: 'counter', service: 'keterangan-usaha', papers: {} },
    answers: { fullName: { as: 'text', text: personal.counter } },
  })
  await done('POST', `${cases}/search`, { name: personal.search, nik: personal.nik })

  // What goes wrong must not repeat what was written either.
  await send('POST', `${cases}/search`, `{"name":"${personal.applicant}`)
  await send('POST', `${cases}/search`, { name: personal.applicant.repeat(20) })
  await send('POST', '/api/office/session', { username: personal.username, password: 'x' })
  await send('POST', '/api/tickets', { code: personal.nik })
  await send('GET', `/api/office/cases?stage=${personal.applicant}`)
  await send('GET', `/api/nowhere/${personal.nik}`)
  await send('POST', cases, { answers: { [personal.nik]: personal.applicant } })
  expect(errors.length).toBeGreaterThanOrEqual(7)

  // As it lies there, the store's log not folded in yet.
  const files: { name: string; bytes: Buffer }[] = []
  const data = join(server.folder, 'data')
  for (const entry of await readdir(data, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isFile()) files.push({ name: path, bytes: await readFile(path) })
  }
  const log = server.output()
  await server.remove()

  expect(files.map(({ name }) => name.slice(data.length + 1))).toContain('patas.db-wal')
  expect(log).toContain('"route":"/api/office/cases/search"')
  expect(log).not.toContain('127.0.0.1"')
  const secrets = { ...personal, claim, photo: photo.subarray(200, 240) }
  for (const [what, secret] of Object.entries(secrets)) {
    for (const { name, bytes } of files) {
      expect([what, name, bytes.includes(secret)]).toEqual([what, name, false])
    }
    for (const text of [log, ...errors]) {
      expect([what, text.includes(secret.toString())]).toEqual([what, false])
    }
  }
})
