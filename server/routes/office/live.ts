import { Hono } from 'hono'
import { type SSEStreamingApi, streamSSE } from 'hono/streaming'
import { isAlive } from '../../accounts/sessions'
import type { Office } from '../../cases/office'
import type { Env } from '../../http/env'
import type { Parts } from '../../parts'

/** Keeps proxies from closing a silent line, and notices a session that ran out. */
const HEARTBEAT = 20_000

/** `GET /live`: which case changed, as it changes. Ids only; the stream ends with the session. */
export function live({ office }: Parts) {
  return new Hono<Env>().get('/live', (c) =>
    streamSSE(c, (stream) => tell(office, c.get('signedIn').sessionHash, stream)),
  )
}

/** Until the session is over, the server stops, or the desk goes away. */
async function tell(office: Office, sessionHash: string, stream: SSEStreamingApi): Promise<void> {
  let over = () => {}
  const untilOver = new Promise<void>((resolve) => {
    over = resolve
  })
  stream.onAbort(over)
  const stop = office.live.listen({
    sessionHash,
    onChange: ({ id, rev }) =>
      void stream.writeSSE({ event: 'case', data: JSON.stringify({ id, rev }) }),
    onEnd: over,
  })
  const beat = setInterval(() => {
    const alive = isAlive(office, sessionHash)
    void alive.then((is) => (is ? void stream.write(': here\n\n') : over()), over)
  }, HEARTBEAT)
  await stream.write(': here\n\n')
  await untilOver
  stop()
  clearInterval(beat)
}
