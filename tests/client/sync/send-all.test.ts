// @vitest-environment node
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import type { Packet } from '../../../client/db/outbox-store'
import { aLine, type Fault, faults } from './a-line'
import { type APhone, aPacketToSend, aPhone } from './a-phone'
import { type AnOffice, anOffice, type Fetch, hashOf, problem } from './an-office'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const phones: APhone[] = []
afterEach(() => {
  for (const phone of phones.splice(0)) phone.close()
})

async function phoneWith(fetch: Fetch, packets: Packet[] = []): Promise<APhone> {
  const phone = aPhone(fetch)
  phones.push(phone)
  for (const packet of packets) await phone.store.keep(packet)
  return phone
}

/** S2: what the phone believes to be receipted, the office has with the same hash. */
async function expectTrueReceipts(phone: APhone, office: AnOffice) {
  for (const { id, state, sha256 } of (await phone.store.look()).items) {
    if (state.is === 'receipted') expect(office.items.get(id)?.sha256).toBe(sha256)
  }
}

/** S4: every promised chunk is on one side at least. */
async function expectEveryChunk(phone: APhone, office: AnOffice, packets: Packet[]) {
  for (const { sha256 } of packets.flatMap(({ chunks }) => chunks)) {
    expect(office.chunks.has(sha256) || (await phone.store.chunk(sha256))).toBeTruthy()
  }
}

async function expectAllArrived(phone: APhone, office: AnOffice, packets: Packet[]) {
  for (const { item } of packets) {
    expect(await phone.item(item.id)).toMatchObject({
      ...{ state: { is: 'receipted', epoch: office.epoch }, whole: true, missing: [], lost: [] },
    })
  }
  expect([...office.items.keys()].toSorted()).toEqual(packets.map(({ item }) => item.id).toSorted())
  const promised = packets.flatMap(({ chunks }) => chunks.map(({ sha256 }) => sha256))
  expect([...office.chunks.keys()].toSorted()).toEqual(promised.toSorted())
  expect(await phone.db.chunks.count()).toBe(0)
}

/** Every fault of a line costs at most one try: after them, and one more to hear of photos, all is there. */
const MOST_ROUNDS = 30

async function isDone(phone: APhone): Promise<boolean> {
  const { items } = await phone.store.look()
  return items.every(({ state, whole }) => state.is === 'receipted' && whole)
}

const queues = fc.array(fc.record({ chunks: fc.nat(2), alone: fc.boolean() }), {
  ...{ minLength: 1, maxLength: 5 },
})
const lines = fc.array(fc.constantFrom<Fault>(...faults), { maxLength: 25 })

describe('sending', () => {
  it('gets everything there once, whatever the line does', async () => {
    await fc.assert(
      fc.asyncProperty(queues, lines, async (wanted, line) => {
        const office = anOffice()
        const packets = wanted.map(aPacketToSend)
        const phone = await phoneWith(aLine(office.fetch, line), packets)
        for (let n = 0; n < MOST_ROUNDS && !(await isDone(phone)); n++) {
          await phone.send()
          await expectTrueReceipts(phone, office)
          await expectEveryChunk(phone, office, packets)
          phone.clock.advance(20 * MINUTE)
        }
        await expectAllArrived(phone, office, packets)
        for (const { items, asks } of office.requests) {
          const isAlone = items.some(({ id }) =>
            packets.some(({ item }) => item.id === id && item.alone),
          )
          if (isAlone) expect(items.length + asks.length).toBe(1)
        }
      }),
      { numRuns: 30 },
    )
  })

  it('gets everything there once though two tabs send at the same time', async () => {
    await fc.assert(
      fc.asyncProperty(queues, lines, lines, async (wanted, one, two) => {
        const office = anOffice()
        const packets = wanted.map(aPacketToSend)
        const phone = await phoneWith(aLine(office.fetch, one), packets)
        // A tab without Web Locks: nothing keeps it from sending too.
        const tab = aPhone(aLine(office.fetch, two), {}, phone)
        phones.push(tab)
        for (let n = 0; n < MOST_ROUNDS && !(await isDone(phone)); n++) {
          await Promise.all([phone.send(), tab.send()])
          await expectTrueReceipts(phone, office)
          await expectEveryChunk(phone, office, packets)
          phone.clock.advance(20 * MINUTE)
          tab.clock.advance(20 * MINUTE)
        }
        await expectAllArrived(phone, office, packets)
      }),
      { numRuns: 20 },
    )
  })

  it('needs two requests for a submission with a photo on a good line', async () => {
    const office = anOffice()
    const phone = await phoneWith(office.fetch, [aPacketToSend({ chunks: 2 })])
    expect(await phone.send()).toMatchObject({ end: 'through', progress: true })
    expect(office.requests.map(({ items }) => items.length)).toEqual([1, 1])
    expect(office.calls.filter((call) => call.startsWith('PUT'))).toHaveLength(2)
  })

  it('sends nothing again that is receipted and whole', async () => {
    const office = anOffice()
    const phone = await phoneWith(office.fetch, [aPacketToSend({ chunks: 1 })])
    await phone.send()
    const before = office.requests.length
    await phone.send()
    expect(office.requests.slice(before).flatMap(({ items }) => items)).toEqual([])
  })

  it('is left to the tab that is at it', async () => {
    const office = anOffice()
    const phone = await phoneWith(office.fetch, [aPacketToSend()])
    const [first, second] = await Promise.all([phone.send(), phone.send()])
    expect([first.end, second.end]).toEqual(['through', 'busy'])
  })

  it('asks without cookies, follows no redirect, keeps no copy', async () => {
    const asked: RequestInit[] = []
    const office = anOffice()
    const phone = await phoneWith(
      (path, init) => {
        asked.push(init ?? {})
        return office.fetch(path, init)
      },
      [aPacketToSend({ chunks: 1 })],
    )
    await phone.send()
    expect(asked.length).toBeGreaterThan(2)
    for (const init of asked) {
      expect(init).toMatchObject({ credentials: 'omit', redirect: 'error', cache: 'no-store' })
      expect(init.signal).toBeInstanceOf(AbortSignal)
    }
  })
})

describe('only an answer that is ours counts:', () => {
  it.each(faults.filter((fault) => fault !== 'up'))('%s leaves it queued', async (fault) => {
    const office = anOffice()
    const packet = aPacketToSend({ chunks: 1 })
    const phone = await phoneWith(aLine(office.fetch, [fault, fault]), [packet])
    await phone.send()
    expect(await phone.item(packet.item.id)).toMatchObject({ state: { is: 'queued' } })
    expect(await phone.db.chunks.count()).toBe(1)
    phone.clock.advance(HOUR)
    await phone.send()
    phone.clock.advance(HOUR)
    await phone.send()
    await expectAllArrived(phone, office, [packet])
  })

  it('an id left out of the answer is unsent', async () => {
    const office = anOffice()
    const [one, two] = [aPacketToSend(), aPacketToSend()]
    const forgetful: Fetch = async (path, init) => {
      const response = await office.fetch(path, init)
      if (path !== '/api/sync') return response
      const answer = await response.json()
      return Response.json({ ...answer, results: answer.results.slice(0, 1) })
    }
    const phone = await phoneWith(forgetful, [one, two])
    await phone.send()
    expect((await phone.item(one.item.id))?.state.is).toBe('receipted')
    expect((await phone.item(two.item.id))?.state.is).toBe('queued')
  })

  it('a receipt for other bytes is none', async () => {
    const office = anOffice()
    const packet = aPacketToSend()
    const phone = await phoneWith(
      async (path, init) => {
        const text = await (await office.fetch(path, init)).text()
        const other = text.replace(packet.item.sha256, '0'.repeat(64))
        return new Response(other, { headers: { 'content-type': 'application/json' } })
      },
      [packet],
    )
    await phone.send()
    expect((await phone.item(packet.item.id))?.state.is).toBe('queued')
  })

  it('a login page does not take a chunk', async () => {
    const office = anOffice()
    const packet = aPacketToSend({ chunks: 1 })
    const phone = await phoneWith(aLine(office.fetch, ['up', 'loginPage']), [packet])
    await phone.send()
    expect(await phone.item(packet.item.id)).toMatchObject({ state: { is: 'receipted' } })
    await expectEveryChunk(phone, office, [packet])
    phone.clock.advance(HOUR)
    await phone.send()
    await expectAllArrived(phone, office, [packet])
  })
})

describe('an item that the office does not take', () => {
  it.each(['conflict', 'unreadable'] as const)('is held as %s and delays no other', async (is) => {
    const office = anOffice()
    const [bad, good] = [aPacketToSend({ chunks: 1 }), aPacketToSend({ chunks: 1 })]
    office.instead.set(bad.item.id, is)
    const phone = await phoneWith(office.fetch, [bad, good])
    await phone.send()
    expect(await phone.item(bad.item.id)).toMatchObject({ state: { is: 'held', because: is } })
    expect(await phone.item(good.item.id)).toMatchObject({
      state: { is: 'receipted' },
      whole: true,
    })
    expect(await phone.store.chunk(bad.chunks[0]?.sha256 ?? '')).toBeDefined()
  })

  it('is asked for the office’s key again where that was unknown', async () => {
    const office = anOffice()
    const bad = aPacketToSend()
    office.instead.set(bad.item.id, 'unreadable')
    const phone = await phoneWith(office.fetch, [bad])
    await phone.store.keepOffice({ office: await aboutOf(office), at: phone.clock.now() })
    office.calls.length = 0
    await phone.send()
    expect(office.calls).toContain('GET /api/office')
  })

  it('goes by itself, a day later, when the office found its key', async () => {
    const office = anOffice()
    const packet = aPacketToSend({ chunks: 1 })
    office.instead.set(packet.item.id, 'unreadable')
    const phone = await phoneWith(office.fetch, [packet])
    await phone.send()
    office.instead.clear()
    phone.clock.advance(HOUR)
    await phone.send()
    expect((await phone.item(packet.item.id))?.state.is).toBe('held')
    phone.clock.advance(DAY)
    await phone.send()
    await expectAllArrived(phone, office, [packet])
  })

  it('waits as long as the office says, and delays no other', async () => {
    const office = anOffice()
    const [big, small] = [aPacketToSend(), aPacketToSend()]
    office.instead.set(big.item.id, 'later')
    office.retryAfter = 600
    const phone = await phoneWith(office.fetch, [big, small])
    await phone.send()
    expect((await phone.item(big.item.id))?.state.is).toBe('queued')
    expect((await phone.item(small.item.id))?.state.is).toBe('receipted')
    office.instead.clear()
    phone.clock.advance(599_000)
    await phone.send()
    expect((await phone.item(big.item.id))?.state.is).toBe('queued')
    phone.clock.advance(2_000)
    await phone.send()
    expect((await phone.item(big.item.id))?.state.is).toBe('receipted')
  })
})

describe('a request that is too large', () => {
  const limited = (office: AnOffice, limit: number, refuse: () => Response): Fetch => {
    return async (path, init) =>
      path === '/api/sync' && String(init?.body).length > limit
        ? refuse()
        : office.fetch(path, init)
  }
  const byOffice = () => problem(413, 'body.tooLarge')

  it('is halved until it fits', async () => {
    const office = anOffice()
    const packets = Array.from({ length: 9 }, () => aPacketToSend({ bytes: 1000 }))
    const phone = await phoneWith(limited(office, 4000, byOffice), packets)
    await phone.send()
    await expectAllArrived(phone, office, packets)
  })

  it('is held when it is one item alone, and delays no other', async () => {
    const office = anOffice()
    const packets = [1000, 9000, 1000].map((bytes) => aPacketToSend({ bytes }))
    const phone = await phoneWith(limited(office, 5000, byOffice), packets)
    await phone.send()
    const states = await Promise.all(packets.map(async ({ item }) => phone.item(item.id)))
    expect(states.map((item) => item?.state)).toMatchObject([
      { is: 'receipted' },
      { is: 'held', because: 'tooLarge' },
      { is: 'receipted' },
    ])
  })

  it('is nobody’s fault where a proxy says so: it is tried again', async () => {
    const office = anOffice()
    const packets = [1000, 9000].map((bytes) => aPacketToSend({ bytes }))
    let limit = 5000
    const proxy = () => new Response('too large', { status: 413 })
    const phone = await phoneWith(
      (path, init) => limited(office, limit, proxy)(path, init),
      packets,
    )
    await phone.send()
    expect((await phone.item(packets[1]?.item.id ?? ''))?.state.is).toBe('queued')
    limit = 1e9
    phone.clock.advance(HOUR)
    await phone.send()
    await expectAllArrived(phone, office, packets)
  })
})

describe('an office that stumbles over one item', () => {
  it.each([
    [500, 'server.fault', 'queued'],
    [422, 'request.malformed', 'held'],
  ] as const)('with %i still takes all the others', async (status, code, state) => {
    const office = anOffice()
    const packets = Array.from({ length: 12 }, () => aPacketToSend())
    const poison = packets[4]?.item.id ?? ''
    const phone = await phoneWith(async (path, init) => {
      const isPoisoned = path === '/api/sync' && String(init?.body).includes(poison)
      return isPoisoned ? problem(status, code) : office.fetch(path, init)
    }, packets)
    await phone.send()
    for (const { item } of packets) {
      const is = (await phone.item(item.id))?.state.is
      expect(is).toBe(item.id === poison ? state : 'receipted')
    }
  })

  it('over everything is left alone after a few tries', async () => {
    let calls = 0
    const packets = Array.from({ length: 30 }, () => aPacketToSend())
    const phone = await phoneWith(async () => {
      calls++
      return problem(500, 'server.fault')
    }, packets)
    expect(await phone.send()).toMatchObject({ end: 'noLine', waiting: true })
    expect(calls).toBeLessThanOrEqual(8)
  })

  it('without room for one still takes another', async () => {
    const office = anOffice()
    const [big, small] = [aPacketToSend({ alone: true }), aPacketToSend({ alone: true })]
    const phone = await phoneWith(
      async (path, init) => {
        const isBig = String(init?.body).includes(big.item.id)
        return isBig ? problem(507, 'budget.spent', { retryAfter: 900 }) : office.fetch(path, init)
      },
      [big, small],
    )
    await phone.send()
    expect((await phone.item(big.item.id))?.state.is).toBe('queued')
    expect((await phone.item(small.item.id))?.state.is).toBe('receipted')
  })

  it('stops everything when it asks for patience', async () => {
    const phone = await phoneWith(
      async () => problem(503, 'server.busy', { retryAfter: 77 }),
      [aPacketToSend()],
    )
    expect(await phone.send()).toMatchObject({ end: 'later', retryAfter: 77, waiting: true })
    const byHeader = await phoneWith(
      async () => new Response('', { status: 503, headers: { 'retry-after': '5' } }),
      [aPacketToSend()],
    )
    expect(await byHeader.send()).toMatchObject({ end: 'later', retryAfter: 5 })
  })
})

describe('an office that came back from a backup', () => {
  it('gets everything again that the phone still holds, once', async () => {
    const office = anOffice()
    const packets = [aPacketToSend(), aPacketToSend({ alone: true }), aPacketToSend()]
    const phone = await phoneWith(office.fetch, packets)
    await phone.send()
    office.restore('second')
    const fresh = aPacketToSend()
    await phone.store.keep(fresh)
    await phone.send()
    await expectAllArrived(phone, office, [...packets, fresh])
  })

  it('is noticed by a phone that only asks for news', async () => {
    const office = anOffice()
    const packet = aPacketToSend()
    const phone = await phoneWith(office.fetch, [packet])
    await phone.send()
    office.restore('second')
    await phone.send()
    await expectAllArrived(phone, office, [packet])
  })

  it('tells its revs anew, and nothing is missing between them', async () => {
    const office = anOffice()
    const packet = aPacketToSend()
    const { id } = packet.item
    const event = (rev: number, stage: 'received' | 'checking' | 'signing') => ({
      ...{ rev, stage, at: '2026-11-24T03:00:00.000Z' },
    })
    const news = { id, kind: 'letter' as const, missing: [] }
    const phone = await phoneWith(office.fetch, [packet])
    office.news.set(id, {
      ...{ ...news, rev: 3, stage: 'signing' },
      events: [event(1, 'received'), event(2, 'checking'), event(3, 'signing')],
    })
    await phone.send()
    await phone.store.change(({ cases }) => ({
      cases: cases.map((row) => ({ ...row, seenRev: 3 })),
    }))
    expect(await phone.row(id)).toMatchObject({ rev: 3, epoch: 'first' })

    office.restore('second')
    office.news.set(id, {
      ...{ ...news, rev: 2, stage: 'checking' },
      events: [event(1, 'received'), event(2, 'checking')],
    })
    await phone.send()
    const row = await phone.row(id)
    expect(row).toMatchObject({ rev: 2, seenRev: 2, epoch: 'second', stage: 'checking' })
    expect(row?.events.map(({ rev }) => rev)).toEqual([1, 2])
  })

  it('hears at once that a photo is gone on both sides', async () => {
    const office = anOffice()
    const packet = aPacketToSend({ chunks: 1 })
    const phone = await phoneWith(office.fetch, [packet])
    await phone.send()
    office.restore('second')
    await phone.send()
    expect(await phone.item(packet.item.id)).toMatchObject({
      ...{ state: { is: 'receipted', epoch: 'second' }, whole: true },
      lost: [packet.chunks[0]?.sha256],
    })
  })

  it('cannot keep a run going for ever by being two offices at once', async () => {
    const office = anOffice()
    let n = 0
    const phone = await phoneWith(
      async (path, init) => {
        office.epoch = `epoch ${n++ % 2}`
        return office.fetch(path, init)
      },
      [aPacketToSend(), aPacketToSend()],
    )
    await phone.send()
    expect(office.requests.length).toBeLessThan(40)
  })
})

describe('photos', () => {
  it('stay on the phone until the office says that nothing is missing', async () => {
    const office = anOffice()
    const packet = aPacketToSend({ chunks: 3 })
    // The item, two chunks, then a dead line.
    const phone = await phoneWith(aLine(office.fetch, ['up', 'up', 'up', 'dead']), [packet])
    await phone.send()
    expect(office.chunks.size).toBe(2)
    expect(await phone.db.chunks.count()).toBe(3)
    expect((await phone.item(packet.item.id))?.missing).toEqual([packet.chunks[2]?.sha256])
    await phone.send()
    await expectAllArrived(phone, office, [packet])
    expect(office.calls.filter((call) => call.startsWith('PUT'))).toHaveLength(3)
  })

  it.each(['gone', 'changed'])(
    'of which one is %s hold the ticket; all else goes on',
    async (how) => {
      const office = anOffice()
      const [hurt, other] = [aPacketToSend({ chunks: 2 }), aPacketToSend({ chunks: 1 })]
      const phone = await phoneWith(office.fetch, [hurt, other])
      const sha256 = hurt.chunks[0]?.sha256 ?? ''
      if (how === 'gone') await phone.db.chunks.delete(sha256)
      else await phone.db.chunks.update(sha256, { bytes: new Uint8Array([1, 2, 3]).buffer })
      await phone.send()
      expect(await phone.item(hurt.item.id)).toMatchObject({
        ...{ state: { is: 'receipted' }, lost: [sha256], whole: true },
      })
      expect(await phone.item(other.item.id)).toMatchObject({ lost: [], whole: true })
      expect(office.chunks.size).toBe(2)
      expect(await phone.db.chunks.count()).toBe(0)
    },
  )

  it('go again where the office lost one it had', async () => {
    const office = anOffice()
    const packet = aPacketToSend({ chunks: 2 })
    // The last request, by which the phone would hear that all is there, does not arrive.
    const phone = await phoneWith(aLine(office.fetch, ['up', 'up', 'up', 'dead']), [packet])
    await phone.send()
    office.chunks.clear()
    await phone.send()
    await phone.send()
    await expectAllArrived(phone, office, [packet])
  })

  it('let pass what is handed in meanwhile', async () => {
    const office = anOffice()
    const phone = await phoneWith(async (path, init) => {
      if (path.includes(first.chunks[0]?.sha256 ?? '?')) {
        await phone.store.keep(second)
        phone.memory.isCalled = true
      }
      return office.fetch(path, init)
    })
    const [first, second] = [aPacketToSend({ chunks: 3 }), aPacketToSend()]
    await phone.store.keep(first)
    await phone.send()
    const order = office.calls.filter((call) => !call.includes('/api/office'))
    expect(order.slice(0, 3)).toEqual([
      'POST /api/sync',
      `PUT /api/chunks/${first.chunks[0]?.sha256}`,
      'POST /api/sync',
    ])
    await expectAllArrived(phone, office, [first, second])
  })
})

describe('an item whose sealed bytes are not what they were', () => {
  it('is held, and delays no other', async () => {
    const office = anOffice()
    const [hurt, other] = [aPacketToSend(), aPacketToSend()]
    const phone = await phoneWith(office.fetch, [hurt, other])
    await phone.db.sealed.update([hurt.item.id, 0], { bytes: new ArrayBuffer(9) })
    await phone.send()
    expect(await phone.item(hurt.item.id)).toMatchObject({
      state: { is: 'held', because: 'fileLost' },
    })
    expect((await phone.item(other.item.id))?.state.is).toBe('receipted')
  })
})

describe('a queue written by the first release', () => {
  it('drains', async () => {
    const office = anOffice()
    const phone = await phoneWith(office.fetch)
    const sealed = new Uint8Array([1, 2, 3, 4])
    const id = '0190a5e0-0000-7000-8000-000000000001'
    // Written out by hand and never to be changed: phones in drawers hold rows like these.
    await phone.db.items.add({
      ...{ v: 1, id, seq: 1, of: id, kind: 'submission', keyId: 'key', sha256: hashOf(sealed) },
      ...{ bytes: 4, files: [], alone: false, made: { wall: 1, mono: 1, session: 'x' } },
      ...{ missing: [], lost: [], whole: true, turn: 0, state: { is: 'queued' } },
    })
    await phone.db.sealed.add({ id, n: 0, bytes: sealed.buffer })
    await phone.db.cases.add({
      ...{ v: 1, id, seq: 1, code: '4821093751', claim: 'AAAAAAAAAAAAAAAAAAAAAA' },
      ...{ service: 'keterangan-usaha', alone: false, madeAt: 1, rev: 0, seenRev: 0, events: [] },
    })
    await phone.send()
    expect(office.items.get(id)?.sha256).toBe(hashOf(sealed))
    expect((await phone.item(id))?.state.is).toBe('receipted')
  })
})

async function aboutOf(office: AnOffice) {
  return (await office.fetch('/api/office')).json()
}
