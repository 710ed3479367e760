import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type LiveState, listen } from '../../../client/office/live'

/** Happy-dom has no EventSource; a real one carries the journey. */
class Stream extends EventTarget {
  onopen: (() => void) | null = null
  onerror: (() => void) | null = null
  closed = false
  close() {
    this.closed = true
  }
  say(data: string) {
    this.dispatchEvent(new MessageEvent('case', { data }))
  }
}

describe('hearing of cases', () => {
  let streams: Stream[]
  let states: LiveState[]
  let heard: { id: string; rev: number }[]
  let stop: () => void

  beforeEach(() => {
    vi.useFakeTimers()
    streams = []
    states = []
    heard = []
    stop = listen({
      onCase: (event) => heard.push(event),
      onState: (state) => states.push(state),
      random: () => 1,
      open: () => {
        const stream = new Stream()
        streams.push(stream)
        return stream as unknown as EventSource
      },
    })
  })
  afterEach(() => {
    stop()
    vi.useRealTimers()
  })

  it('hears ids, and nothing it cannot read', () => {
    streams[0]?.onopen?.()
    streams[0]?.say('{"id":"a","rev":3}')
    streams[0]?.say('{"id":"a"}')
    streams[0]?.say('<html>')
    expect(heard).toEqual([{ id: 'a', rev: 3 }])
    expect(states).toEqual(['joining', 'live'])
  })

  it('says that the line is lost and comes back by itself', () => {
    streams[0]?.onopen?.()
    streams[0]?.onerror?.()
    expect(states.at(-1)).toBe('lost')
    vi.advanceTimersByTime(1000)
    streams[1]?.onopen?.()
    expect(states.at(-1)).toBe('live')
  })

  it('waits longer each time, and never more than half a minute', () => {
    const waits: number[] = []
    for (let n = 0; n < 8; n++) {
      streams.at(-1)?.onerror?.()
      const before = streams.length
      let waited = 0
      while (streams.length === before) {
        vi.advanceTimersByTime(500)
        waited += 500
      }
      waits.push(waited)
    }
    expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000])
  })

  it('is quiet once stopped, even with a return already planned', () => {
    streams[0]?.onerror?.()
    stop()
    vi.advanceTimersByTime(60_000)
    expect(streams).toHaveLength(1)
    expect(streams[0]?.closed).toBe(true)
  })
})
