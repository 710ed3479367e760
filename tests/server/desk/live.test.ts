import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { anApp, type TestApp } from '../../fixtures/an-app'
import { anOfficer, cookieOf, type Officer, PASSWORD } from '../../fixtures/an-officer'
import { handIn } from '../../fixtures/hand-in'

let server: TestApp
let officer: Officer
beforeEach(async () => {
  server = await anApp()
  officer = await anOfficer(server)
})
afterEach(() => server.remove())

/** The stream as text, and a promise of its end. */
async function listen(by: Officer) {
  const response = await by.send('GET', '/live')
  const reader = response.body?.getReader()
  if (!reader) throw new Error('no stream')
  const heard = { text: '', isOver: false }
  const over = (async () => {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      heard.text += new TextDecoder().decode(value)
    }
    heard.isOver = true
  })()
  return { heard, over, response, stop: () => reader.cancel() }
}

async function until(isTrue: () => boolean) {
  while (!isTrue()) await new Promise((resolve) => setTimeout(resolve, 5))
}

describe('live events', () => {
  it('tell every desk which case changed, by its id alone', async () => {
    const colleague = await anOfficer(server)
    const desks = [await listen(officer), await listen(colleague)]
    expect(desks[0]?.response.headers.get('content-type')).toBe('text/event-stream')
    const { id } = await handIn(server)
    await officer.open(id)
    await officer.send('POST', `/cases/${id}/moves`, { rev: 1, to: 'checking' })
    for (const { heard, stop } of desks) {
      await until(() => heard.text.includes('"rev":2'))
      const events = heard.text.split('\n\n').filter((part) => part.startsWith('event'))
      expect(events).toEqual([
        `event: case\ndata: {"id":"${id}","rev":1}`,
        // The mark of something new is gone.
        `event: case\ndata: {"id":"${id}","rev":1}`,
        `event: case\ndata: {"id":"${id}","rev":2}`,
      ])
      await stop()
    }
  })

  it('end with the session they came by, and with no other', async () => {
    const mine = await listen(officer)
    await endsBeforeTheNextEvent(mine, () => officer.send('DELETE', '/session'))
  })

  it('end when the account is ended', async () => {
    const admin = await anOfficer(server, 'admin')
    const theirs = await listen(officer)
    await endsBeforeTheNextEvent(theirs, () =>
      admin.send('PATCH', `/accounts/${officer.account.id}`, { active: false }),
    )
  })

  it('end when the password is changed at another desk', async () => {
    const { username } = officer
    const elsewhere = await server.send('POST', '/api/office/session', {
      ...{ username, password: PASSWORD },
    })
    const theirs = await listen(officer)
    await endsBeforeTheNextEvent(theirs, () =>
      server.send(
        'POST',
        '/api/office/password',
        { current: PASSWORD, next: 'kata sandi yang baru' },
        { cookie: cookieOf(elsewhere) },
      ),
    )
  })

  /** Not merely at the next heartbeat: whoever is signed out hears of no further case. */
  async function endsBeforeTheNextEvent(
    ending: Awaited<ReturnType<typeof listen>>,
    end: () => Response | Promise<Response>,
  ) {
    const colleague = await listen(await anOfficer(server))
    expect((await end()).status).toBeLessThan(300)
    const { id } = await handIn(server)
    await until(() => colleague.heard.text.includes(id))
    expect(ending.heard).toMatchObject({ isOver: true })
    expect(ending.heard.text).not.toContain(id)
    expect(colleague.heard.isOver).toBe(false)
    await colleague.stop()
  }

  it('end when the server stops', async () => {
    const { over, heard } = await listen(officer)
    await server.close()
    await over
    expect(heard.isOver).toBe(true)
  })
})
