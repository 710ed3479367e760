// @vitest-environment node
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { anApp, type TestApp } from '../../fixtures/an-app'
import { noise } from '../db/a-draft'
import { aLine } from './a-line'
import type { Fetch } from './an-office'
import { anOutbox, begun } from './an-outbox'

let office: TestApp
const phones: ReturnType<typeof anOutbox>[] = []
const wire: { line: Fetch } = { line: async () => Response.error() }
/** Where the office is told that requests come from is its own affair. */
const toOffice: Fetch = async (path, init) => {
  const { signal: _, ...rest } = init ?? {}
  return office.app.request(path, rest)
}
const offline: Fetch = async () => {
  throw new TypeError('Failed to fetch')
}

beforeEach(async () => {
  office = await anApp()
  wire.line = toOffice
})
afterEach(async () => {
  for (const phone of phones.splice(0)) phone.close()
  await office.remove()
})

/** A phone that heard of the office once and has no line since. */
async function aPhoneWithoutLine() {
  const phone = anOutbox((path, init) => wire.line(path, init))
  phones.push(phone)
  wire.line = toOffice
  await phone.outbox.office()
  wire.line = offline
  return phone
}

type Phone = Awaited<ReturnType<typeof aPhoneWithoutLine>>

async function handIn(phone: Phone, photos: Uint8Array[] = []) {
  const answer = await phone.outbox.handIn(await begun(phone.drafts, {}, photos), phone.drafts)
  if ('problem' in answer) throw new Error(answer.problem)
  return answer.ticket
}

async function send(phone: Phone, line: Fetch = toOffice) {
  wire.line = line
  for (;;) {
    const { end } = await phone.send()
    await office.parts.opener.idle()
    if (end !== 'busy') return
    await new Promise((resolve) => setTimeout(resolve))
  }
}

const cases = () => office.office.db.selectFrom('cases').selectAll().execute()
const items = () => office.office.db.selectFrom('items').selectAll().execute()
const attachments = () => office.office.db.selectFrom('attachments').selectAll().execute()

describe('a phone and the office', () => {
  it('agree on what was handed in without a line: a case, its photos whole, its number', async () => {
    const phone = await aPhoneWithoutLine()
    const ticket = await handIn(phone, [noise(120_000), noise(60_000)])
    await send(phone)
    await send(phone)
    expect(await cases()).toMatchObject([
      { id: ticket.id, code: ticket.code, service: 'keterangan-usaha', channel: 'phone' },
    ])
    const files = await attachments()
    expect(files).toHaveLength(2)
    expect(files.map(({ state }) => state)).not.toContain('missing')
    const [now] = await phone.tickets()
    expect(now).toMatchObject({ state: 'receipted', photosWaiting: 0, stage: 'received' })
    expect(now?.rev).toBeGreaterThan(0)
    expect(now?.register).toBeTruthy()
    expect(await phone.db.chunks.count()).toBe(0)
  })

  it('agree on ten, though a login page answered for a while and the line broke', async () => {
    const phone = await aPhoneWithoutLine()
    const tickets = []
    for (let n = 0; n < 10; n++) tickets.push(await handIn(phone, [noise(50_000)]))
    const line = aLine(toOffice, [
      ...['loginPage', 'loginJson', 'answerLost', 'up', 'up', 'cutOff', 'dead'],
      ...['up', 'answerLost', 'otherNonce', 'proxy502', 'up', 'dead'],
    ] as Parameters<typeof aLine>[1])
    for (let n = 0; n < 12; n++) {
      await send(phone, line)
      phone.clock.advance(20 * 60_000)
    }
    const made = await cases()
    expect(made.map(({ id }) => id).toSorted()).toEqual(tickets.map(({ id }) => id).toSorted())
    expect(await items()).toHaveLength(10)
    expect((await attachments()).map(({ state }) => state)).not.toContain('missing')
    for (const ticket of await phone.tickets()) {
      expect(ticket).toMatchObject({ state: 'receipted', photosWaiting: 0, stage: 'received' })
    }
  })

  it('agree on a later word, also where it comes with its submission', async () => {
    const phone = await aPhoneWithoutLine()
    const ticket = await handIn(phone)
    await phone.outbox.followUp(ticket, { kind: 'withdrawal' })
    await send(phone)
    await send(phone)
    expect((await items()).map(({ state }) => state)).toEqual(['opened', 'opened'])
    expect((await phone.tickets())[0]).toMatchObject({ answersWaiting: 0 })
  })

  it('keep a complaint without a name apart', async () => {
    const phone = await aPhoneWithoutLine()
    await handIn(phone)
    const withName = { as: 'yesNo', value: false } as const
    const draft = await begun(phone.drafts, { service: 'jalan-rusak', answers: { withName } }, [])
    await phone.outbox.handIn(draft, phone.drafts)
    await send(phone)
    const nonces = (await items()).map(({ nonce }) => nonce)
    expect(new Set(nonces).size).toBe(2)
    expect(await cases()).toHaveLength(2)
  })

  it('find a scanned ticket together', async () => {
    const phone = await aPhoneWithoutLine()
    const { id, code, claim } = await handIn(phone)
    await send(phone)
    const neighbour = await aPhoneWithoutLine()
    await neighbour.outbox.adopt(code, claim)
    await send(neighbour)
    expect(await neighbour.tickets()).toMatchObject([
      { id, code, claim, service: 'keterangan-usaha', state: 'receipted', stage: 'received' },
    ])
    await neighbour.outbox.adopt(code, 'B'.repeat(22))
    await send(neighbour)
    expect(await neighbour.tickets()).toHaveLength(1)
  })

  it('have everything again after the office lost its disk and kept its keys', async () => {
    const phone = await aPhoneWithoutLine()
    const before = [await handIn(phone), await handIn(phone)]
    await send(phone)
    await send(phone)
    const { folder } = office
    await office.close()
    office = await anApp({
      env: { DATA_DIR: join(folder, 'new-data'), KEY_DIR: join(folder, 'keys') },
    })
    await send(phone)
    await send(phone)
    expect((await cases()).map(({ id }) => id).toSorted()).toEqual(
      before.map(({ id }) => id).toSorted(),
    )
    for (const ticket of await phone.tickets()) {
      expect(ticket).toMatchObject({ state: 'receipted', stage: 'received' })
    }
  })

  it('know that what was sealed for a lost key has to be looked at, and lose none of it', async () => {
    const phone = await aPhoneWithoutLine()
    const ticket = await handIn(phone, [noise(1000)])
    await office.remove()
    office = await anApp()
    await send(phone)
    expect((await phone.tickets())[0]).toMatchObject({
      ...{ id: ticket.id, state: 'held', heldBecause: 'unreadable' },
    })
    expect((await items()).map(({ state }) => state)).toEqual(['unreadable'])
    expect(await phone.db.sealed.count()).toBe(1)
    // What is handed in from now on is sealed for the key that the office has.
    await handIn(phone)
    await send(phone)
    expect(await cases()).toHaveLength(1)
  })
})
