import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { firstInvitation } from '../../../server/accounts/invitations'
import { anApp, type TestApp } from '../../fixtures/an-app'
import { anOfficer, cookieOf, PASSWORD } from '../../fixtures/an-officer'

let server: TestApp
let now = Date.now()
beforeEach(async () => {
  now = Date.parse('2026-11-23T02:00:00Z')
  server = await anApp({ now: () => now })
})
afterEach(() => server.remove())

const MINUTE = 60_000
const from = (address: string) => ({ 'x-forwarded-for': address })
const signIn = (username: string, password: string, address = '203.0.113.9') =>
  server.send('POST', '/api/office/session', { username, password }, from(address))
const setUp = (token: string, username = 'slamet') =>
  server.send('POST', '/api/office/setup', {
    token,
    username,
    name: 'Pak Slamet',
    password: PASSWORD,
  })
const tokenOf = (path: string | undefined) => path?.split('#')[1] ?? ''

describe('the first start’s link', () => {
  it('makes one account, an admin, and works no second time', async () => {
    const token = tokenOf(await firstInvitation(server.office))
    const first = await setUp(token)
    expect(await first.json()).toMatchObject({
      account: { role: 'admin', username: 'slamet' },
      demo: false,
    })
    const second = await setUp(token, 'other')
    expect([second.status, await second.json()]).toEqual([
      404,
      { error: { code: 'setup.linkUsedOrOld' } },
    ])
  })

  it('is replaced by that of the next start, and given to nobody once there is an account', async () => {
    const earlier = tokenOf(await firstInvitation(server.office))
    const later = tokenOf(await firstInvitation(server.office))
    expect((await setUp(earlier)).status).toBe(404)
    expect((await setUp(later)).status).toBe(200)
    expect(await firstInvitation(server.office)).toBeUndefined()
  })

  it('is good for a day', async () => {
    const token = tokenOf(await firstInvitation(server.office))
    now += 24 * 60 * MINUTE
    expect((await setUp(token)).status).toBe(404)
  })

  it('lies in the store as a hash only', async () => {
    const token = tokenOf(await firstInvitation(server.office))
    const rows = await server.office.db.selectFrom('invitations').selectAll().execute()
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain(token)
  })

  it('wants a password of ten signs', async () => {
    const token = tokenOf(await firstInvitation(server.office))
    const response = await server.send('POST', '/api/office/setup', {
      ...{ token, username: 'slamet', name: 'Pak Slamet' },
      password: 'pendek',
    })
    expect(await response.json()).toEqual({
      error: {
        code: 'request.malformed',
        problems: [{ field: 'password', reason: 'account.passwordShort' }],
      },
    })
  })
})

describe('signing in', () => {
  it('gives a cookie that scripts cannot read and other sites cannot send', async () => {
    const { username } = await anOfficer(server)
    const response = await signIn(username.toUpperCase(), PASSWORD)
    expect(response.status).toBe(200)
    const cookie = response.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/^patas=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/)
    const session = await server.send('GET', '/api/office/session', undefined, {
      cookie: cookieOf(response),
    })
    expect(await session.json()).toMatchObject({ account: { username }, office: 'Kelurahan Kober' })
  })

  it('answers a wrong password and an unknown name alike', async () => {
    const { username } = await anOfficer(server)
    const answers = [await signIn(username, 'salah'), await signIn('nobody', 'salah')]
    for (const answer of answers) {
      expect([answer.status, await answer.json()]).toEqual([
        401,
        { error: { code: 'signIn.wrong' } },
      ])
    }
  })

  it('is slowed down after eight wrong passwords, also for many tries at once', async () => {
    const { username } = await anOfficer(server)
    const tries = await Promise.all(
      Array.from({ length: 20 }, () => signIn(username, 'salah sekali')),
    )
    expect(tries.filter(({ status }) => status === 401)).toHaveLength(8)
    expect(tries.filter(({ status }) => status === 429)).toHaveLength(12)
    const right = await signIn(username, PASSWORD)
    expect([right.status, right.headers.get('retry-after')]).toEqual([
      429,
      expect.stringMatching(/^\d+$/),
    ])
    // Somebody who guesses elsewhere does not lock the officer out of the office.
    expect((await signIn(username, PASSWORD, '203.0.113.77')).status).toBe(200)
    now += 15 * MINUTE
    expect((await signIn(username, PASSWORD)).status).toBe(200)
  })

  it('counts no right password against anybody', async () => {
    const { username } = await anOfficer(server)
    for (let n = 0; n < 12; n++) expect((await signIn(username, PASSWORD)).status).toBe(200)
  })
})

describe('a session', () => {
  const ask = (cookie: string) => server.send('GET', '/api/office/cases', undefined, { cookie })

  it('ends when it is ended, and its cookie opens nothing after', async () => {
    const { cookie, send } = await anOfficer(server)
    expect((await ask(cookie)).status).toBe(200)
    const ended = await send('DELETE', '/session')
    expect(ended.status).toBe(204)
    expect(ended.headers.get('set-cookie')).toMatch(/^patas=; Max-Age=0/)
    expect((await ask(cookie)).status).toBe(401)
  })

  it('ends after two hours of nothing, and is kept alive by work', async () => {
    const { cookie } = await anOfficer(server)
    for (let n = 0; n < 3; n++) {
      now += 110 * MINUTE
      expect((await ask(cookie)).status).toBe(200)
    }
    now += 121 * MINUTE
    expect((await ask(cookie)).status).toBe(401)
  })

  it('ends after twelve hours, whatever is done', async () => {
    const { cookie } = await anOfficer(server)
    for (let n = 0; n < 7; n++) {
      now += 100 * MINUTE
      expect((await ask(cookie)).status).toBe(200)
    }
    now += 30 * MINUTE
    expect((await ask(cookie)).status).toBe(401)
  })

  it('is bound to its host by its name where browsers come by HTTPS', async () => {
    const { createApp } = await import('../../../server/app')
    const secure = createApp({ ...server.parts, https: true })
    const { username } = await anOfficer(server)
    const response = await secure.request('/api/office/session', {
      method: 'POST',
      body: JSON.stringify({ username, password: PASSWORD }),
      headers: { 'content-type': 'application/json' },
    })
    expect(response.headers.get('set-cookie')).toMatch(/^__Host-patas=.*; Secure; SameSite=Strict$/)
    expect(response.headers.get('strict-transport-security')).toBe('max-age=31536000')
  })
})

describe('another site', () => {
  it.each([
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
    [{ origin: 'https://elsewhere.example' }],
    [{ origin: 'http://localhost.elsewhere.example' }],
    [{ origin: 'null' }],
  ])('cannot make a browser do anything (%o)', async (headers) => {
    const { send } = await anOfficer(server)
    const response = await send('POST', '/cases/search', { rt: 1 }, headers)
    expect([response.status, await response.json()]).toEqual([
      403,
      { error: { code: 'origin.foreign' } },
    ])
  })

  it('is told apart from our own pages', async () => {
    const { send } = await anOfficer(server)
    for (const headers of [{ 'sec-fetch-site': 'same-origin' }, { origin: 'http://localhost' }]) {
      expect((await send('POST', '/cases/search', { rt: 1 }, headers)).status).toBe(200)
    }
  })
})

describe('accounts', () => {
  it('are the admin’s to invite, change and end', async () => {
    const admin = await anOfficer(server, 'admin')
    const officer = await anOfficer(server)
    for (const [method, path, body] of [
      ['GET', '/accounts', undefined],
      ['POST', '/accounts', { role: 'admin', name: 'Saya' }],
      ['PATCH', `/accounts/${officer.account.id}`, { role: 'admin' }],
    ] as const) {
      const refused = await officer.send(method, path, body)
      expect([refused.status, await refused.json()]).toEqual([
        403,
        { error: { code: 'role.notAllowed' } },
      ])
    }
    const invited = await admin.send('POST', '/accounts', { role: 'lurah', name: 'Bu Lurah' })
    const { path } = await invited.json()
    expect(path).toMatch(/^\/petugas\/mulai#/)
    expect(await (await setUp(tokenOf(path), 'lurah')).json()).toMatchObject({
      account: { role: 'lurah' },
    })
    const { accounts } = await (await admin.send('GET', '/accounts')).json()
    expect(accounts).toHaveLength(3)
  })

  it('lose their sessions when they are ended', async () => {
    const admin = await anOfficer(server, 'admin')
    const officer = await anOfficer(server)
    await admin.send('PATCH', `/accounts/${officer.account.id}`, { active: false })
    expect((await officer.send('GET', '/session')).status).toBe(401)
    expect((await signIn(officer.username, PASSWORD)).status).toBe(401)
  })

  it('are never without an admin', async () => {
    const admin = await anOfficer(server, 'admin')
    for (const change of [{ active: false }, { role: 'officer' }]) {
      const refused = await admin.send('PATCH', `/accounts/${admin.account.id}`, change)
      expect([refused.status, await refused.json()]).toEqual([
        409,
        { error: { code: 'account.lastAdmin' } },
      ])
    }
  })

  it('have names of their own', async () => {
    const admin = await anOfficer(server, 'admin')
    const { path } = await (
      await admin.send('POST', '/accounts', { role: 'officer', name: 'Lain' })
    ).json()
    const taken = await setUp(tokenOf(path), admin.username)
    expect([taken.status, await taken.json()]).toEqual([409, { error: { code: 'account.taken' } }])
    // The link is not used up by a name that was taken.
    expect((await setUp(tokenOf(path), 'lain')).status).toBe(200)
  })

  it('change their password knowing the old one, and every other desk is signed out', async () => {
    const { username, send, cookie } = await anOfficer(server)
    const elsewhere = cookieOf(await signIn(username, PASSWORD))
    const change = (current: string) =>
      send('POST', '/password', { current, next: 'kata sandi yang baru' })
    expect((await change('salah sama sekali')).status).toBe(422)
    expect((await change(PASSWORD)).status).toBe(204)
    const get = (of: string) => server.send('GET', '/api/office/session', undefined, { cookie: of })
    expect([(await get(cookie)).status, (await get(elsewhere)).status]).toEqual([200, 401])
    expect((await signIn(username, PASSWORD)).status).toBe(401)
    expect((await signIn(username, 'kata sandi yang baru')).status).toBe(200)
  })
})
