import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createApp } from '../../server/app'
import { network } from '../../server/http/address'
import { openStaticFiles } from '../../server/http/static-files'
import { anApp, type TestApp } from '../fixtures/an-app'

let server: TestApp
beforeEach(async () => {
  server = await anApp()
})
afterEach(() => server.remove())

describe('the server', () => {
  it.each(['evil.example', 'localhost.evil.example', 'localhost@evil.example', ''])(
    'answers under its own names only (%s)',
    async (host) => {
      for (const path of ['/', '/api/office', '/api/nowhere']) {
        const response = await server.app.request(path, { headers: { host } })
        expect([response.status, await response.json()]).toEqual([
          421,
          { error: { code: 'host.unknown' } },
        ])
      }
    },
  )

  it.each(['localhost:8080', 'LOCALHOST', '127.0.0.1:1', '[::1]:8080'])(
    'knows its own names with any port (%s)',
    async (host) => {
      const response = await server.app.request('/api/office', { headers: { host } })
      expect(response.status).toBe(200)
    },
  )

  it('says nothing of itself when it stumbles', async () => {
    const broken = {
      ...server.parts.office,
      db: {
        selectFrom: () => {
          throw new Error('secret of Mbah Sarinah')
        },
      },
    }
    const lines: string[] = []
    const log = Object.assign(Object.create(server.parts.log), {
      error: (entry: object) => void lines.push(JSON.stringify(entry)),
    })
    const app = createApp({ ...server.parts, log, office: broken as never })
    const response = await app.request('/api/office')
    expect([response.status, await response.text()]).toEqual([
      500,
      '{"error":{"code":"server.fault"}}',
    ])
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain('http.test.ts')
    expect(lines[0]).not.toContain('Sarinah')
  })

  it('answers a full disk as one, whoever noticed it', async () => {
    for (const code of ['ENOSPC', 'SQLITE_FULL']) {
      const full = () => {
        throw Object.assign(new Error('full'), { code })
      }
      const app = createApp({
        ...server.parts,
        office: { ...server.parts.office, db: { selectFrom: full } as never },
      })
      const response = await app.request('/api/office')
      expect([response.status, await response.json()]).toEqual([
        507,
        { error: { code: 'disk.full', retryAfter: 900 } },
      ])
    }
  })

  it('never lets an answer of the API be stored', async () => {
    for (const path of ['/api/office', '/api/nowhere', '/api/office/session']) {
      const response = await server.app.request(path)
      expect(response.headers.get('cache-control')).toBe('no-store')
    }
  })
})

describe('an address', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:0db8:0001:0002::9', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
  ])('%s counts as %s', (address, counted) => {
    expect(network(address)).toBe(counted)
  })
})

describe('the pages', () => {
  const script = 'document.documentElement.dataset.at = "home"'
  const style = 'body{margin:0}'
  const html = `<!doctype html><style>${style}</style><script>${script}</script><script type="module" src="/assets/main-Ab12Cd34.js"></script>`
  let folder: string
  let get: (path: string, headers?: HeadersInit, method?: string) => Promise<Response>

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'patas-dist-'))
    await mkdir(join(folder, 'assets'))
    await writeFile(join(folder, 'index.html'), html)
    await writeFile(join(folder, 'index.html.gz'), gzipSync(html))
    await writeFile(join(folder, 'desk.html'), '<title>desk</title>')
    await writeFile(join(folder, 'sw.js'), 'self')
    await writeFile(join(folder, 'assets/main-Ab12Cd34.js'), 'app')
    await writeFile(join(folder, 'assets/main-Ab12Cd34.js.br'), 'not really brotli')
    await writeFile(join(folder, 'assets/manifest.json'), '{}')
    await writeFile(join(folder, '..', 'patas-secret'), 'secret')
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))
  beforeEach(async () => {
    const app = createApp({ ...server.parts, pages: await openStaticFiles(folder) })
    get = async (path, headers = {}, method = 'GET') => app.request(path, { headers, method })
  })

  it.each(['/', '/surat', '/isi/abc/def', '/anjungan', '/relawan', '/t', '/kabar/x'])(
    'show the resident’s app at %s',
    async (path) => {
      expect(await (await get(path)).text()).toBe(html)
    },
  )

  it.each(['/petugas', '/petugas/mulai', '/petugas/berkas/x'])(
    'show the desk at %s',
    async (path) => {
      expect(await (await get(path)).text()).toBe('<title>desk</title>')
    },
  )

  it.each([
    '/petugas/x.js',
    '/%2e%2e/patas-secret.txt',
    '/assets/..%2f..%2fpatas-secret',
    '/assets/..%2f..%2fpatas-secret.txt',
    '/assets/%00.js',
    '/index.html.gz',
  ])('hold no file at %s', async (path) => {
    const response = await get(path)
    expect([response.status, await response.json()]).toEqual([
      404,
      { error: { code: 'route.unknown' } },
    ])
  })

  it('show the app, and nothing beside it, to whoever climbs', async () => {
    expect(await (await get('/../patas-secret')).text()).toBe(html)
  })

  it('answers 404 for a file that is not there', async () => {
    const response = await get('/nothing.png')
    expect([response.status, await response.json()]).toEqual([
      404,
      { error: { code: 'route.unknown' } },
    ])
  })

  it('are kept for ever where their name carries their hash, and asked for again where not', async () => {
    const cache = async (path: string) => (await get(path)).headers.get('cache-control')
    expect(await cache('/assets/main-Ab12Cd34.js')).toBe('public, max-age=31536000, immutable')
    for (const path of ['/', '/sw.js', '/petugas', '/assets/manifest.json']) {
      expect(await cache(path)).toBe('no-cache')
    }
  })

  it('travel compressed to whoever takes that', async () => {
    const zipped = await get('/', { 'accept-encoding': 'gzip, deflate' })
    expect(zipped.headers.get('content-encoding')).toBe('gzip')
    expect(zipped.headers.get('vary')).toContain('Accept-Encoding')
    expect(Buffer.from(await zipped.arrayBuffer()).equals(gzipSync(html))).toBe(true)
    const script = await get('/assets/main-Ab12Cd34.js', { 'accept-encoding': 'br, gzip' })
    expect(script.headers.get('content-encoding')).toBe('br')
    for (const accepted of ['', 'identity', 'gzip;q=0', 'br;q=0, gzip;q=0.0']) {
      const plain = await get('/', { 'accept-encoding': accepted })
      expect([plain.headers.get('content-encoding'), await plain.text()]).toEqual([null, html])
    }
  })

  it('are not sent again to whoever has them', async () => {
    const first = await get('/')
    const etag = first.headers.get('etag') ?? ''
    const again = await get('/', { 'if-none-match': `W/${etag}` })
    expect([again.status, await again.text()]).toEqual([304, ''])
    expect((await get('/', { 'if-none-match': '"another"' })).status).toBe(200)
    const zipped = await get('/', { 'if-none-match': etag, 'accept-encoding': 'gzip' })
    expect(zipped.status).toBe(200)
  })

  it('answer HEAD like GET without a body, and no other method', async () => {
    const head = await get('/', {}, 'HEAD')
    expect([head.status, await head.text(), head.headers.get('etag')]).toEqual([
      200,
      '',
      (await get('/')).headers.get('etag'),
    ])
    const post = await get('/', {}, 'POST')
    expect([post.status, post.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  })

  it('may run no script and no style but our own', async () => {
    const csp = (await get('/')).headers.get('content-security-policy') ?? ''
    const hash = (text: string) => createHash('sha256').update(text).digest('base64')
    expect(csp.split('; ')).toEqual([
      "default-src 'self'",
      `script-src 'self' 'sha256-${hash(script)}'`,
      `style-src 'self' 'sha256-${hash(style)}'`,
      "img-src 'self' blob: data:",
      "media-src 'self' blob:",
      "connect-src 'self'",
      "worker-src 'self'",
      "manifest-src 'self'",
      "object-src 'none'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "form-action 'self'",
    ])
  })

  it('tell nobody where one came from, and share camera, microphone and position with nobody', async () => {
    const { headers } = await get('/')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(headers.get('permissions-policy')).toMatch(
      /^camera=\(self\), microphone=\(self\), geolocation=\(self\), payment=\(\)/,
    )
  })
})
