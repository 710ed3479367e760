import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { kinds, moves, type Stage } from '#shared/domain/stages'
import { catalogue } from '#shared/services/catalogue'
import { channels } from '#shared/wire/desk'
import { openBody } from '../../server/cases/case-body'
import { makeDemoOffice } from '../../server/demo/demo-accounts'
import { fillDemo } from '../../server/demo/fill-demo'
import { anApp, type TestApp } from '../fixtures/an-app'

describe('the demo', () => {
  let server: TestApp
  beforeAll(async () => {
    server = await anApp()
    await fillDemo(server.office, await makeDemoOffice(server.office))
  }, 120_000)
  afterAll(() => server.remove())

  const cases = () => server.office.db.selectFrom('cases').selectAll().execute()

  it('has cases of every service and by every channel', async () => {
    const all = await cases()
    expect(new Set(all.map(({ service }) => service))).toEqual(
      new Set(catalogue.map(({ id }) => id)),
    )
    expect(new Set(all.map(({ channel }) => channel))).toEqual(new Set(channels))
  })

  it('has cases at every stage that each kind can come to', async () => {
    const all = await cases()
    for (const kind of kinds.filter((one) => one !== 'legalisation')) {
      // A pengantar is a paper in this release, so nothing is `endorsing`.
      const reachable = new Set<Stage>(['received'])
      for (const stage of reachable) for (const to of moves[kind][stage] ?? []) reachable.add(to)
      const seen = new Set(all.filter((row) => row.kind === kind).map(({ stage }) => stage))
      expect([kind, [...seen].sort()]).toEqual([kind, [...reachable].sort()])
    }
  })

  it('has photos and recordings that can be seen and heard, one on its way, and a tray', async () => {
    const attachments = await server.office.db.selectFrom('attachments').selectAll().execute()
    const states = new Set(attachments.map(({ state }) => state))
    expect(states).toEqual(new Set(['whole', 'missing']))
    expect(new Set(attachments.map(({ kind }) => kind))).toEqual(new Set(['photo', 'voice']))
    const items = await server.office.db.selectFrom('items').select('state').execute()
    const odd = items.map(({ state }) => state).filter((state) => state !== 'opened')
    expect(odd.sort()).toEqual(['senseless', 'unreadable'])
  })

  it('numbers them in the order in which they came', async () => {
    const all = await cases()
    const order = (key: 'register' | 'received_at') =>
      [...all].sort((a, b) => a[key].localeCompare(b[key])).map(({ id }) => id)
    const sameYear = new Set(all.map(({ register }) => register.slice(5)))
    if (sameYear.size === 1) expect(order('register')).toEqual(order('received_at'))
    const now = new Date().toISOString()
    expect(all.every(({ updated_at }) => updated_at <= now)).toBe(true)
  })

  it('is about nobody: every NIK is of a province that does not exist', async () => {
    const niks = (await cases()).flatMap((row) => {
      const { answers, copied } = openBody(server.office.vault, row)
      const given = Object.values(answers).flatMap((one) => (one.as === 'digits' ? one.value : []))
      return [...given, ...Object.values(copied)].filter((text) => /^\d{16}$/.test(text))
    })
    expect(niks.length).toBeGreaterThan(20)
    expect(niks.filter((nik) => !nik.startsWith('9999'))).toEqual([])
  })
})
