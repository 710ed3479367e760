import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { request } from 'node:https'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { PublicOffice } from '#shared/wire/office'
import type { SyncAnswer } from '#shared/wire/sync'
import { aSubmission } from '../fixtures/a-submission'
import { aRequest } from '../fixtures/an-app'
import { anAttachment, aPhoto } from '../fixtures/an-attachment'
import { PASSWORD } from '../fixtures/an-officer'
import { sealed } from '../fixtures/sealed'
import { freePort, type RunningServer, spawnServer, startServer } from '../fixtures/start-server'

const running: RunningServer[] = []
const start = async (options: Parameters<typeof startServer>[0] = {}) => {
  const server = await startServer(options)
  running.push(server)
  return server
}
afterEach(async () => {
  for (const server of running.splice(0)) await server.remove()
})

const office = async ({ url }: RunningServer) =>
  (await (await fetch(`${url}/api/office`)).json()) as PublicOffice
const push = async ({ url }: RunningServer, body: object) => {
  const response = await fetch(`${url}/api/sync`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...aRequest(), ...body }),
  })
  return (await response.json()) as SyncAnswer
}
const setUp = async (server: RunningServer) => {
  const response = await fetch(`${server.url}/api/office/setup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      token: server.setupPath()?.split('#')[1],
      ...{ username: 'slamet', name: 'Pak Slamet', password: PASSWORD },
    }),
  })
  expect(response.status).toBe(200)
  return response.headers.get('set-cookie')?.split(';')[0] ?? ''
}

describe('a power cut', () => {
  it('takes nothing that was acknowledged, neither item nor chunk', async () => {
    let server = await start()
    const { key } = await office(server)
    const acknowledged: Awaited<ReturnType<typeof sealed>>[] = []
    const chunks: string[] = []
    for (let round = 0; round < 3; round++) {
      let isOn = true
      const phones = Array.from({ length: 6 }, async () => {
        while (isOn) {
          const file = anAttachment(await aPhoto(160, 120))
          const item = await sealed(key, aSubmission({ attachments: [file.attachment] }))
          try {
            const { results } = await push(server, { items: [item] })
            if (results[0]?.is === 'created') acknowledged.push(item)
            for (const { sha256, bytes } of file.chunks) {
              const put = await fetch(`${server.url}/api/chunks/${sha256}`, {
                method: 'PUT',
                headers: { 'content-type': 'application/octet-stream' },
                body: new Uint8Array(bytes),
              })
              if (put.status === 201) chunks.push(sha256)
            }
          } catch {
            // The power went: this one was not acknowledged.
          }
        }
      })
      const enough = acknowledged.length + 10
      while (acknowledged.length < enough) await new Promise((resolve) => setTimeout(resolve, 10))
      await server.kill()
      isOn = false
      await Promise.all(phones)
      server = await start({ folder: server.folder })
    }
    expect(acknowledged.length).toBeGreaterThanOrEqual(30)
    expect(chunks.length).toBeGreaterThan(0)
    const missing = new Set<string>()
    for (const item of acknowledged) {
      const { results } = await push(server, { items: [item] })
      expect(results[0]?.is).toBe('duplicate')
      for (const sha256 of results[0]?.missing ?? []) missing.add(sha256)
    }
    expect(chunks.filter((sha256) => missing.has(sha256))).toEqual([])
  }, 240_000)
})

describe('starting again', () => {
  it('keeps office, keys, accounts, sessions and cases', async () => {
    const first = await start()
    const before = await office(first)
    const cookie = await setUp(first)
    const item = await sealed(before.key, aSubmission())
    await push(first, { items: [item] })
    expect(await first.stop()).toEqual({ code: 0, signal: null })

    const second = await start({ folder: first.folder })
    expect(await office(second)).toEqual(before)
    expect(second.setupPath()).toBeUndefined()
    const inbox = await fetch(`${second.url}/api/office/cases`, { headers: { cookie } })
    expect((await inbox.json()).lines).toMatchObject([{ id: item.id }])
  })

  it('prints another link for the first account as long as there is none', async () => {
    const first = await start()
    await first.stop()
    const second = await start({ folder: first.folder })
    expect(second.setupPath()).toMatch(/^\/petugas\/mulai#[\w-]{43}$/)
    expect(second.setupPath()).not.toBe(first.setupPath())
    await setUp(second)
  })

  it('prints the addresses of resident, kiosk and desk', async () => {
    const server = await start()
    for (const path of ['/', '/anjungan', '/petugas']) {
      expect(server.output()).toContain(`http://localhost:${server.port}${path}\n`)
    }
  })
})

describe('SIGTERM', () => {
  it('finishes what is in flight, takes nothing new, ends live streams and exits 0', async () => {
    const server = await start()
    const cookie = await setUp(server)
    const live = await fetch(`${server.url}/api/office/live`, { headers: { cookie } })
    const item = await sealed((await office(server)).key, aSubmission())
    const body = JSON.stringify({ ...aRequest(), items: [item] })
    const socket = connect(server.port, '127.0.0.1')
    let answer = ''
    socket.on('data', (data) => {
      answer += data
    })
    const over = new Promise((resolve) => socket.on('close', resolve))
    socket.write(
      `POST /api/sync HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body.slice(0, 100)}`,
    )
    await new Promise((resolve) => setTimeout(resolve, 200))
    const ended = server.stop()
    await live.text()
    await expect(fetch(`${server.url}/api/office`)).rejects.toThrow()
    socket.write(body.slice(100))
    await over
    expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n/)
    expect(answer).toContain('"is":"created"')
    expect(await ended).toEqual({ code: 0, signal: null })
  })

  it('leaves everything in the one file of the store', async () => {
    const server = await start()
    const item = await sealed((await office(server)).key, aSubmission())
    await push(server, { items: [item] })
    await server.stop()
    const copy = await mkdtemp(join(tmpdir(), 'patas-'))
    await cp(join(server.folder, 'data/patas.db'), join(copy, 'data/patas.db'), { recursive: true })
    await cp(join(server.folder, 'keys'), join(copy, 'keys'), { recursive: true })
    const second = await start({ folder: copy })
    expect((await push(second, { items: [item] })).results[0]?.is).toBe('duplicate')
  })
})

describe('a start that cannot be', () => {
  const attempt = async (env: NodeJS.ProcessEnv) => {
    const folder = await mkdtemp(join(tmpdir(), 'patas-'))
    const set = { DATA_DIR: join(folder, 'data'), KEY_DIR: join(folder, 'keys'), PORT: '0', ...env }
    const server = spawnServer({ env: set })
    const { code } = await server.ended
    await rm(folder, { recursive: true, force: true })
    return { code, lines: server.output().trim().split('\n') }
  }

  it.each([
    [{ PORT: 'eighty' }, 'PORT'],
    [{ TLS_CERT: '/nowhere.crt', TLS_KEY: '/nowhere.key' }, 'TLS_CERT'],
    [{ KEY_DIR: '/tmp/x/keys', DATA_DIR: '/tmp/x' }, 'KEY_DIR'],
  ])('says which setting is wrong in one line and exits 2 (%o)', async (env, name) => {
    const { code, lines } = await attempt(env)
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain(`SI PATAS cannot start. ${name}`)
    expect(code).toBe(2)
  })

  it('says that the port is taken', async () => {
    const server = await start()
    const { code, lines } = await attempt({ PORT: String(server.port) })
    expect([code, lines]).toEqual([
      1,
      ['SI PATAS cannot start. The port is taken by another program; choose another by PORT.'],
    ])
  })

  it('does not make up keys for data that have some', async () => {
    const server = await start()
    await server.stop()
    await rm(join(server.folder, 'keys'), { recursive: true })
    const env = { DATA_DIR: join(server.folder, 'data'), KEY_DIR: join(server.folder, 'keys') }
    const lost = await attempt(env)
    expect([lost.code, lost.lines[0]]).toEqual([
      2,
      expect.stringContaining('put the office’s keys back'.replace('’', "'")),
    ])
    const other = await start()
    await other.stop()
    const swapped = await attempt({ ...env, KEY_DIR: join(other.folder, 'keys') })
    expect([swapped.code, swapped.lines[0]]).toEqual([
      2,
      expect.stringContaining('are not those of the data'),
    ])
  })
})

describe('with a certificate', () => {
  it('answers by HTTPS', async () => {
    const tls = join(import.meta.dirname, '../fixtures/tls')
    const ca = await readFile(join(tls, 'localhost.crt'))
    const port = await freePort()
    const server = await start({
      port,
      env: { TLS_CERT: join(tls, 'localhost.crt'), TLS_KEY: join(tls, 'localhost.key') },
    })
    expect(server.output()).toContain(`https://localhost:${port}/petugas`)
    const headers = await new Promise<NodeJS.Dict<string | string[]>>((resolve, reject) => {
      request({ host: 'localhost', port, path: '/api/office', ca }, (response) => {
        response.resume()
        resolve(response.headers)
      })
        .on('error', reject)
        .end()
    })
    expect(headers['strict-transport-security']).toBe('max-age=31536000')
  })
})
