// @vitest-environment node
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import * as v from 'valibot'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ask, line, turnedAway } from '../../../client/office/ask'

let server: Server | undefined
const browserFetch = globalThis.fetch

/** A browser fetches from where the page came; here that is a server of our own. */
async function serve(answer: RequestListener): Promise<void> {
  server = createServer(answer)
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  globalThis.fetch = (path, init) => browserFetch(`http://127.0.0.1:${port}${path}`, init)
}

beforeEach(() => {
  line.value = 'up'
})
afterEach(async () => {
  globalThis.fetch = browserFetch
  await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)))
  server = undefined
})

const Count = v.object({ count: v.number() })

describe('asking the office', () => {
  it('reads the answer by its schema', async () => {
    await serve((request, response) => {
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify({ count: request.url === '/api/office/cases' ? 7 : 0 }))
    })
    expect(await ask(Count, '/cases')).toEqual({ value: { count: 7 } })
  })

  it('hands back the code of a refusal', async () => {
    await serve((_, response) => {
      response.writeHead(409, { 'content-type': 'application/json' })
      response.end('{"error":{"code":"case.moved"}}')
    })
    expect(await ask(Count, '/cases/1/moves', { method: 'POST', body: {} })).toEqual({
      trouble: { code: 'case.moved' },
    })
  })

  it('takes a login page for no answer, though it says 200', async () => {
    await serve((_, response) => response.end('<html>Wi-Fi desa</html>'))
    expect(await ask(Count, '/cases')).toEqual({ trouble: { code: 'answer.foreign' } })
  })

  it('tells that the session is over', async () => {
    const before = turnedAway.value
    await serve((_, response) => {
      response.writeHead(401, { 'content-type': 'application/json' })
      response.end('{"error":{"code":"session.needed"}}')
    })
    await ask(Count, '/cases')
    expect(turnedAway.value).toBe(before + 1)
  })

  it('never throws on a dead line, and says when it is back', async () => {
    await serve((request) => request.socket.destroy())
    expect(await ask(Count, '/cases')).toEqual({ trouble: { code: 'line.down' } })
    expect(line.value).toBe('down')
    await new Promise((resolve) => server?.close(resolve))
    await serve((_, response) => response.end('{"count":1}'))
    await ask(Count, '/cases')
    expect(line.value).toBe('up')
  })
})
