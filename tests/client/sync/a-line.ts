import { type Fetch, problem } from './an-office'

/** What can become of one request on its way; `up` is a good line. */
export const faults = [
  'up',
  /** The request never arrives. */
  'dead',
  /** It arrives and the answer does not. */
  'answerLost',
  /** A Wi-Fi login page answers 200 in the office's place. */
  'loginPage',
  /** So does one that answers in JSON. */
  'loginJson',
  /** The right words, by somebody who does not know that they are JSON. */
  'otherType',
  /** The answer is another request's. */
  'otherNonce',
  /** The line breaks in the middle of the answer. */
  'cutOff',
  /** Somebody redirected the request, and the browser followed. */
  'redirected',
  /** A proxy wants a password. */
  'proxy401',
  /** The server behind the proxy is starting again. */
  'proxy502',
  'fault500',
  'tooMany429',
] as const
export type Fault = (typeof faults)[number]

/** A line that fails as it is told, request by request, and then is up for good. */
export function aLine(office: Fetch, plan: Fault[]): Fetch {
  const coming = [...plan]
  return async (path, init) => {
    switch (coming.shift() ?? 'up') {
      case 'up':
        return office(path, init)
      case 'dead':
        throw new TypeError('Failed to fetch')
      case 'answerLost':
        await office(path, init)
        throw new TypeError('network error')
      case 'loginPage':
        return new Response('<h1>Selamat datang</h1>', { headers: { 'content-type': 'text/html' } })
      case 'loginJson':
        return Response.json({ ok: true, results: [] })
      case 'otherType':
        return new Response(await (await office(path, init)).text(), {
          headers: { 'content-type': 'text/html' },
        })
      case 'otherNonce':
        return altered(await office(path, init), (text) =>
          text.replace(/"nonce":"[^"]*"/, '"nonce":"AAAAAAAAAAAAAAAAAAAAAA"'),
        )
      case 'cutOff':
        return altered(await office(path, init), (text) => text.slice(0, text.length / 2))
      case 'redirected': {
        const response = await office(path, init)
        Object.defineProperty(response, 'redirected', { value: true })
        return response
      }
      case 'proxy401':
        return new Response('Proxy', { status: 401, headers: { 'content-type': 'text/html' } })
      case 'proxy502':
        return new Response('Bad gateway', { status: 502 })
      case 'fault500':
        return problem(500, 'server.fault')
      case 'tooMany429':
        return problem(429, 'limit.reached', { retryAfter: 30 })
    }
  }
}

async function altered(response: Response, change: (text: string) => string): Promise<Response> {
  const { status, headers } = response
  return new Response(change(await response.text()), { status, headers })
}
