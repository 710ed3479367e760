import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { dexieOutbox } from '../../../client/db/dexie-outbox'
import { OutboxDb } from '../../../client/db/outbox-db'
import { browserParts } from '../../../client/sync/browser-parts'
import { pageSurroundings } from '../../../client/sync/page-surroundings'
import type { Reason } from '../../../client/sync/parts'

const { clock, lock, random } = browserParts(dexieOutbox(new OutboxDb('parts')))

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

describe('in a browser', () => {
  it('one sends at a time where there are Web Locks, without waiting in line', async () => {
    let isTaken = false
    const request = vi.fn(
      async (_name, options, work: (lock: object | null) => Promise<unknown>) => {
        expect(options).toEqual({ ifAvailable: true })
        if (isTaken) return work(null)
        isTaken = true
        const done = await work({})
        isTaken = false
        return done
      },
    )
    vi.stubGlobal('navigator', { locks: { request } })
    const both = await Promise.all([lock(async () => 'sent'), lock(async () => 'sent')])
    expect(both).toEqual(['sent', 'busy'])
  })

  it('each sends for itself where there are none', async () => {
    vi.stubGlobal('navigator', {})
    expect(await lock(async () => 'sent')).toBe('sent')
  })

  it('what takes too long is cut off', () => {
    vi.useFakeTimers()
    const signal = clock.timeout(1000)
    vi.advanceTimersByTime(999)
    expect(signal.aborted).toBe(false)
    vi.advanceTimersByTime(1)
    expect(signal.aborted).toBe(true)
  })

  it('a callback can be called off', () => {
    vi.useFakeTimers()
    const called: string[] = []
    clock.after(10, () => called.push('kept'))
    clock.after(10, () => called.push('off'))()
    vi.advanceTimersByTime(10)
    expect(called).toEqual(['kept'])
  })

  it('no two secrets are the same', () => {
    expect(random(16)).toHaveLength(16)
    expect(random(16)).not.toEqual(random(16))
  })
})

describe('a page', () => {
  it('hears of every reason to try, until it is left', () => {
    vi.useFakeTimers()
    const heard: Reason[] = []
    const visibility = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
    const stop = pageSurroundings.listen((reason) => heard.push(reason))
    document.dispatchEvent(new Event('visibilitychange'))
    vi.advanceTimersByTime(60_000)
    expect(heard).toEqual([])
    visibility.mockReturnValue('visible')
    document.dispatchEvent(new Event('visibilitychange'))
    window.dispatchEvent(new Event('online'))
    vi.advanceTimersByTime(60_000)
    expect(heard).toEqual(['visible', 'online', 'tick'])
    stop()
    document.dispatchEvent(new Event('visibilitychange'))
    window.dispatchEvent(new Event('online'))
    vi.advanceTimersByTime(60_000)
    expect(heard).toHaveLength(3)
  })

  it('asks to be woken and to keep its storage where the browser can', async () => {
    const register = vi.fn()
    const persist = vi.fn()
    const registration = { active: {}, sync: { register } }
    vi.stubGlobal('navigator', {
      storage: { persist },
      serviceWorker: { getRegistration: async () => registration },
    })
    await pageSurroundings.persist()
    await pageSurroundings.askForWaking()
    expect(persist).toHaveBeenCalled()
    expect(register).toHaveBeenCalledWith('sync')
    expect(await pageSurroundings.isWorkerActive()).toBe(true)
  })

  it('asks for nothing where the browser cannot', async () => {
    vi.stubGlobal('navigator', {})
    await pageSurroundings.persist()
    await pageSurroundings.askForWaking()
    expect(await pageSurroundings.isWorkerActive()).toBe(false)
  })
})
