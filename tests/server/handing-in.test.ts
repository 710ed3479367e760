import { randomBytes } from 'node:crypto'
import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SyncAnswer } from '#shared/wire/sync'
import { rotate } from '../../server/vault/key-folder'
import { aSubmission } from '../fixtures/a-submission'
import { anApp, aRequest, type TestApp } from '../fixtures/an-app'
import { asItem, sealed } from '../fixtures/sealed'

let server: TestApp
beforeEach(async () => {
  server = await anApp()
})
afterEach(() => server.remove())

const items = () => server.office.db.selectFrom('items').selectAll().execute()
const cases = () => server.office.db.selectFrom('cases').selectAll().execute()
const anItem = (over = {}) => sealed(server.key, aSubmission(over))

describe('handing in', () => {
  it('gives a receipt for the bytes that are kept, with the nonce repeated', async () => {
    const item = await anItem()
    const request = { ...aRequest(), items: [item] }
    const answer = await server.pushed(request)
    expect(answer.nonce).toBe(request.nonce)
    expect(answer.results).toEqual([
      { id: item.id, is: 'created', sha256: item.sha256, missing: [] },
    ])
    const [row] = await items()
    expect(Buffer.from(row?.sealed ?? []).toString('base64url')).toBe(item.sealed)
  })

  it('gives a replayed request the same answer', async () => {
    const request = { ...aRequest(), items: [await anItem()] }
    const first = await server.pushed(request)
    const second = await server.pushed(request)
    expect(second.results).toEqual(first.results)
    expect(second.epoch).toBe(first.epoch)
  })

  it('makes one case however often a bad line repeats it', async () => {
    const item = await anItem()
    for (let times = 0; times < 5; times++) await server.pushed({ items: [item] })
    const { results } = await server.pushed({ items: [item] })
    expect(results[0]?.is).toBe('duplicate')
    expect(await cases()).toHaveLength(1)
  })

  it('overwrites nothing when an id comes back with other bytes', async () => {
    const item = await anItem()
    await server.pushed({ items: [item] })
    const other = await sealed(server.key, aSubmission(), { id: item.id })
    const { results } = await server.pushed({ items: [other] })
    expect(results).toEqual([{ id: item.id, is: 'conflict', sha256: other.sha256, missing: [] }])
    expect((await items()).map(({ sha256 }) => sha256)).toEqual([item.sha256])
  })

  it('takes the first of two that fight for one id in the same request', async () => {
    const item = await anItem()
    const other = await sealed(server.key, aSubmission(), { id: item.id })
    const { results } = await server.pushed({ items: [item, other] })
    expect(results.map(({ is }) => is)).toEqual(['created', 'conflict'])
  })

  it('leaves out what was damaged on the way and takes the rest', async () => {
    const [good, bad] = [await anItem(), await anItem()]
    const damaged = { ...bad, sealed: `${bad.sealed.slice(0, -4)}AAAA` }
    const { results } = await server.pushed({ items: [damaged, good] })
    expect(results.map(({ id, is }) => [id, is])).toEqual([[good.id, 'created']])
    expect(await items()).toHaveLength(1)
  })

  it('says so when all of it was damaged', async () => {
    const item = await anItem()
    const response = await server.push({ items: [{ ...item, sha256: 'f'.repeat(64) }] })
    expect(response.status).toBe(422)
    expect(await response.json()).toEqual({
      error: {
        code: 'item.damaged',
        problems: [{ field: 'items.0', reason: 'item.damaged' }],
      },
    })
    expect(await items()).toEqual([])
  })

  it('is not delayed by an item that nobody here understands', async () => {
    const good = await anItem()
    const strange = { ...(await anItem()), kind: 'telepathy' }
    const { results } = await server.pushed({ items: [strange as never, good] })
    expect(results.map(({ id }) => id)).toEqual([good.id])
  })

  it('gives each of fifty at once a number of its own and leaves none out', async () => {
    const all = await Promise.all(Array.from({ length: 50 }, () => anItem()))
    const answers = await Promise.all(all.map((item) => server.push({ items: [item] })))
    for (const answer of answers) {
      const { results } = (await answer.json()) as SyncAnswer
      expect(results.map(({ is }) => is)).toEqual(['created'])
    }
    await server.parts.opener.idle()
    const year = new Date().getFullYear()
    expect((await cases()).map(({ register }) => register).sort()).toEqual(
      Array.from({ length: 50 }, (_, n) => `${String(n + 1).padStart(4, '0')}/${year}`),
    )
  })

  it('keeps what was received when the process opens it only after a restart', async () => {
    const item = await anItem()
    // As if the power had gone between the receipt and the opening.
    await server.parts.receiver.receive({ nonce: aRequest().nonce, address: 'x', items: [item] })
    await server.parts.opener.idle()
    await server.office.db.deleteFrom('cases').execute()
    await server.office.db.deleteFrom('claims').execute()
    await server.office.db.deleteFrom('case_events').execute()
    await server.office.db.deleteFrom('case_terms').execute()
    await server.office.db.updateTable('items').set({ state: 'stored', case_id: null }).execute()
    await server.close()
    const again = await server.reopen()
    await again.parts.opener.idle()
    const found = await again.office.db.selectFrom('cases').select('id').execute()
    await again.close()
    expect(found).toEqual([{ id: item.id }])
  })
})

describe('what nobody can open', () => {
  it('is kept and answered as unreadable where the key is unknown', async () => {
    const item = asItem(randomBytes(200), { claimHash: 'a'.repeat(64) })
    const { results } = await server.pushed({ items: [item] })
    expect(results[0]?.is).toBe('unreadable')
    expect(await items()).toMatchObject([{ state: 'unreadable', reason: 'key.unknown' }])
  })

  it('is opened once the office’s key is put back', async () => {
    const keys = join(server.folder, 'keys')
    const item = await anItem()
    await server.close()
    await rename(join(keys, `office-${item.keyId}.json`), join(server.folder, 'away'))
    await rotate(keys)
    const without = await server.reopen()
    const { results } = await without.pushed({ items: [item] })
    expect(results[0]?.is).toBe('unreadable')
    await without.close()

    await rename(join(server.folder, 'away'), join(keys, `office-${item.keyId}.json`))
    const again = await server.reopen()
    await again.parts.opener.idle()
    const found = await again.office.db.selectFrom('cases').select('id').execute()
    const repeated = await again.pushed({ items: [item] })
    await again.close()
    expect(found).toEqual([{ id: item.id }])
    expect(repeated.results[0]?.is).toBe('duplicate')
  })

  it('is answered as unreadable once opening failed, and was received before', async () => {
    const item = asItem(randomBytes(200), { keyId: server.key.id })
    const first = await server.pushed({ items: [item] })
    const second = await server.pushed({ items: [item] })
    expect([first.results[0]?.is, second.results[0]?.is]).toEqual(['created', 'unreadable'])
    expect(await items()).toMatchObject([{ state: 'unreadable', reason: 'seal.broken' }])
  })

  it('does not open under another id, kind or key than it was sealed with', async () => {
    const item = await anItem()
    await server.pushed({ items: [{ ...item, kind: 'tuntas' }] })
    const other = await anItem()
    await server.pushed({ items: [{ ...other, id: crypto.randomUUID() }] })
    expect((await items()).map(({ state }) => state)).toEqual(['unreadable', 'unreadable'])
    expect(await cases()).toEqual([])
  })
})

describe('limits', () => {
  it('puts an address off for the rest of the day once its bytes are spent, and nobody else', async () => {
    await server.remove()
    server = await anApp({ env: { ADDRESS_MB_PER_DAY: '1' } })
    const from = (address: string) => ({ 'x-forwarded-for': address })
    const large = () => asItem(randomBytes(90_000), { keyId: server.key.id })
    let answer: SyncAnswer | undefined
    let taken = 0
    for (let n = 0; n < 20; n++) {
      const items = [large()]
      const asks = [{ id: items[0]?.id ?? '', claim: 'A'.repeat(22), rev: 0 }]
      const response = await server.push({ items, asks }, from('203.0.113.5'))
      answer = (await response.json()) as SyncAnswer
      if (answer.results[0]?.is === 'created') taken++
    }
    expect(taken).toBe(11)
    expect(answer?.results[0]?.is).toBe('later')
    expect(answer?.retryAfter).toBeGreaterThan(0)
    expect(await items()).toHaveLength(11)

    const alone = await server.push({ items: [large()] }, from('203.0.113.5'))
    expect(alone.status).toBe(507)
    expect(await alone.json()).toMatchObject({ error: { code: 'budget.spent' } })
    expect(alone.headers.get('retry-after')).toMatch(/^\d+$/)

    const other = await server.push({ items: [large()] }, from('203.0.113.6'))
    expect(((await other.json()) as SyncAnswer).results[0]?.is).toBe('created')
  })

  it('counts a repeat of what is here against nobody', async () => {
    await server.remove()
    server = await anApp({ env: { ADDRESS_MB_PER_DAY: '1' } })
    const item = asItem(randomBytes(90_000), { keyId: server.key.id })
    for (let n = 0; n < 20; n++) await server.pushed({ items: [item] })
    const { results } = await server.pushed({ items: [await anItem()] })
    expect(results[0]?.is).toBe('created')
  })

  it('takes nothing once the disk is down to its reserve, and forgets nothing', async () => {
    await server.remove()
    let free = 10_000_000
    server = await anApp({ freeBytes: async () => free })
    const kept = await anItem()
    await server.pushed({ items: [kept] })
    free = 0
    const put = await server.push({ items: [await anItem()] })
    expect(put.status).toBe(507)
    expect(await put.json()).toEqual({ error: { code: 'disk.reserve', retryAfter: 900 } })
    const { results } = await server.pushed({ items: [kept, await anItem()] })
    expect(results.map(({ is }) => is)).toEqual(['duplicate', 'later'])
    expect(await items()).toHaveLength(1)
  })

  it('tells what is new even to a phone whose items must wait', async () => {
    await server.remove()
    server = await anApp({ freeBytes: async () => 0 })
    const asks = [{ id: crypto.randomUUID(), claim: 'A'.repeat(22), rev: 0 }]
    const response = await server.push({ items: [await anItem()], asks })
    expect(response.status).toBe(200)
  })
})

describe('a request that makes no sense', () => {
  const send = (body: unknown, headers = {}) => server.send('POST', '/api/sync', body, headers)
  const problem = async (response: Response) => [response.status, await response.json()] as const

  it('is refused by its version where no one here knows that', async () => {
    const [status, body] = await problem(await send({ ...aRequest(), v: 9 }))
    expect([status, body]).toEqual([422, { error: { code: 'version.unknown' } }])
  })

  it('is told which field is wrong, without hearing it back', async () => {
    const claim = 'Mbah Sarinah 3302214101500001'
    const [status, body] = await problem(
      await send({ ...aRequest(), asks: [{ id: crypto.randomUUID(), claim, rev: 0 }] }),
    )
    expect(status).toBe(422)
    expect(body).toEqual({
      error: {
        code: 'request.malformed',
        problems: [{ field: 'asks.0.claim', reason: 'claim.malformed' }],
      },
    })
    expect(JSON.stringify(body)).not.toContain('Sarinah')
  })

  it('is refused where it is no JSON, or does not say that it is', async () => {
    const post = (body: string, type: string) =>
      server.app.request('/api/sync', { method: 'POST', body, headers: { 'content-type': type } })
    expect(await problem(await post('{"v":1,', 'application/json'))).toEqual([
      400,
      { error: { code: 'json.malformed' } },
    ])
    expect(await problem(await post('v=1', 'application/x-www-form-urlencoded'))).toEqual([
      415,
      { error: { code: 'body.wrongType' } },
    ])
  })

  it('is refused unread where it is too large, so that the phone sends half', async () => {
    const [status, body] = await problem(await send({ ...aRequest(), x: 'a'.repeat(5_000_000) }))
    expect([status, body]).toEqual([413, { error: { code: 'body.tooLarge' } }])
  })

  it('is refused where sealed bytes are larger than any form', async () => {
    const [status, body] = await problem(
      await server.push({ items: [asItem(randomBytes(200_000), { keyId: server.key.id })] }),
    )
    expect(status).toBe(422)
    expect(body).toMatchObject({
      error: { problems: [{ field: 'items.0.sealed', reason: 'base64.tooLong' }] },
    })
    expect(await items()).toEqual([])
  })

  it('hears which methods an address knows', async () => {
    const response = await server.app.request('/api/sync')
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST'])
    expect(await response.json()).toEqual({ error: { code: 'method.notAllowed' } })
    const nowhere = await server.app.request('/api/nowhere', { method: 'POST' })
    expect(await problem(nowhere)).toEqual([404, { error: { code: 'route.unknown' } }])
  })
})
