// @vitest-environment node
import { afterEach, describe, expect, it } from 'vitest'
import { newRunner } from '../../../client/sync/runner'
import { type Sending, sendAll } from '../../../client/sync/send-all'
import { type APhone, aPacketToSend, aPhone, soon } from './a-phone'
import { type AnOffice, anOffice, type Fetch, problem } from './an-office'

const MINUTE = 60_000
const phones: APhone[] = []
afterEach(() => {
  for (const phone of phones.splice(0)) phone.close()
})

/** A runner whose runs can be counted, and awaited. */
function aRunner(fetch: Fetch) {
  const phone = aPhone(fetch)
  phones.push(phone)
  const runs: Sending[] = []
  const runner = newRunner(phone.parts, (sending) => runs.push(sending))
  return {
    ...{ phone, runner, runs },
    /** Resolves after so many runs in all. */
    ran: (times: number) => soon(() => expect(runs).toHaveLength(times)),
    /** Resolves when whatever could have begun to run has ended. */
    async settled() {
      await soon(async () => {
        expect((await sendAll({ ...phone.parts, fetch: offline }, phone.memory)).end).not.toBe(
          'busy',
        )
      })
    },
  }
}

const offline: Fetch = async () => {
  throw new TypeError('Failed to fetch')
}
/** Nothing more to hear of a case, so that nothing is waited for. */
const told = (office: AnOffice, id: string) =>
  office.news.set(id, { id, rev: 1, stage: 'received', events: [], missing: [] })

describe('a page', () => {
  it('tries again by itself as long as something waits, ever less often', async () => {
    const { phone, runner, runs, ran } = aRunner(offline)
    await phone.store.keep(aPacketToSend())
    runner.kick('opened')
    await ran(1)
    for (let n = 2; n <= 15; n++) {
      phone.clock.advance(15 * MINUTE)
      await ran(n)
    }
    expect(runs.every(({ end, waiting }) => end === 'noLine' && waiting)).toBe(true)
    expect(phone.clock.waiting()).toBe(1)
  })

  it('waits for nothing where nothing waits', async () => {
    const office = anOffice()
    const { phone, runner, ran } = aRunner(office.fetch)
    const packet = aPacketToSend()
    told(office, packet.item.id)
    await phone.store.keep(packet)
    runner.kick('saved')
    await ran(1)
    // Something arrived: once more, to hear what the office says of it.
    phone.clock.advance(2000)
    await ran(2)
    expect(phone.clock.waiting()).toBe(0)
  })

  it.each(['saved', 'opened', 'visible', 'online', 'tap'] as const)(
    'tries at once when there is a sign of a better line: %s',
    async (reason) => {
      let fetch = offline
      const office = anOffice()
      const { phone, runner, ran } = aRunner((path, init) => fetch(path, init))
      await phone.store.keep(aPacketToSend())
      runner.kick('opened')
      await ran(1)
      fetch = office.fetch
      runner.kick(reason)
      await ran(2)
      expect(office.items.size).toBe(1)
    },
  )

  it('does as the office asks, whatever the signs', async () => {
    let calls = 0
    const { phone, runner, runs, ran, settled } = aRunner(async () => {
      calls++
      return problem(503, 'server.busy', { retryAfter: 300 })
    })
    await phone.store.keep(aPacketToSend())
    runner.kick('saved')
    await ran(1)
    for (const reason of ['tap', 'online', 'tick', 'visible'] as const) {
      phone.clock.advance(MINUTE)
      runner.kick(reason)
    }
    await settled()
    expect([runs.length, calls]).toEqual([1, 1])
    phone.clock.advance(MINUTE + 1)
    await ran(2)
  })

  it('does not bother the office each minute where nothing waits, but asks for news now and then', async () => {
    const office = anOffice()
    const { phone, runner, runs, ran, settled } = aRunner(office.fetch)
    const packet = aPacketToSend()
    told(office, packet.item.id)
    await phone.store.keep(packet)
    runner.kick('opened')
    await ran(1)
    phone.clock.advance(2000)
    await ran(2)
    for (let minute = 1; minute < 5; minute++) {
      phone.clock.advance(MINUTE)
      runner.kick('tick')
    }
    await settled()
    expect(runs).toHaveLength(2)
    phone.clock.advance(MINUTE)
    runner.kick('tick')
    await ran(3)
  })

  it('sends what is saved while it is sending', async () => {
    const office = anOffice()
    const { phone, runner, ran } = aRunner(async (path, init) => {
      if (office.requests.length === 0) {
        await phone.store.keep(second)
        runner.kick('saved')
      }
      return office.fetch(path, init)
    })
    const [first, second] = [aPacketToSend(), aPacketToSend()]
    await phone.store.keep(first)
    runner.kick('saved')
    await ran(1)
    expect(office.items.size).toBe(2)
  })

  it('is quiet after it was stopped', async () => {
    const { phone, runner, runs, ran, settled } = aRunner(offline)
    await phone.store.keep(aPacketToSend())
    runner.kick('opened')
    await ran(1)
    runner.stop()
    phone.clock.advance(60 * MINUTE)
    runner.kick('tap')
    await settled()
    expect(runs).toHaveLength(1)
  })
})
