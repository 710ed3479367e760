import { toBase64Url } from './bytes-as-text'
import type { Clock, Lock, SendingParts } from './parts'

/** The world as pages and workers of a browser know it. Uses nothing that only one of them has. */
export function browserParts(store: SendingParts['store']): SendingParts {
  return { store, clock, random, fetch: (path, init) => fetch(path, init), lock }
}

const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes))

const clock: Clock = {
  now: () => Date.now(),
  mono: () => performance.now(),
  session: toBase64Url(random(9)),
  after(ms, callBack) {
    const timer = setTimeout(callBack, ms)
    return () => clearTimeout(timer)
  },
  timeout(ms) {
    // Not `AbortSignal.timeout`: Chrome has it since 103, and cheap phones stay behind.
    const controller = new AbortController()
    setTimeout(() => controller.abort(), ms)
    return controller.signal
  },
}

/** Without Web Locks each tab sends by itself; the office keeps each item once all the same. */
const lock: Lock = async (work) => {
  if (!navigator.locks) return work()
  return navigator.locks.request('patas-outbox', { ifAvailable: true }, async (mine) =>
    mine ? await work() : 'busy',
  )
}
