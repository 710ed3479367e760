import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { LONGEST_MS, type Recorded, startRecording } from '../../../client/voice/recorder'

/** Of the fake microphone, from 0 to 127. */
let loudness = 40
let said = 'words'
let refuse: string | undefined
let released = 0
let lastRecorder: FakeRecorder | undefined

class FakeRecorder {
  static isTypeSupported = (type: string) => type.startsWith('audio/webm')
  state = 'inactive'
  ondataavailable?: (event: { data: Blob }) => void
  onstop?: () => void
  options: object
  constructor(_: unknown, options: object) {
    this.options = options
    lastRecorder = this
  }
  start() {
    this.state = 'recording'
  }
  stop() {
    this.state = 'inactive'
    this.ondataavailable?.({ data: new Blob([said]) })
    this.onstop?.()
  }
}

class FakeContext {
  createAnalyser = () => ({
    fftSize: 8,
    getByteTimeDomainData: (samples: Uint8Array) => samples.fill(128 + loudness),
  })
  createMediaStreamSource = () => ({ connect() {} })
  close() {}
}

beforeEach(() => {
  vi.useFakeTimers()
  loudness = 40
  said = 'words'
  refuse = undefined
  released = 0
  vi.stubGlobal('MediaRecorder', FakeRecorder)
  vi.stubGlobal('AudioContext', FakeContext)
  Object.defineProperty(navigator, 'mediaDevices', {
    configurable: true,
    value: {
      getUserMedia: async () => {
        if (refuse) throw new DOMException('no', refuse)
        return { getTracks: () => [{ stop: () => released++ }] }
      },
    },
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

async function recording(forMs: number) {
  const ended: unknown[] = []
  const levels: number[] = []
  const recorder = await startRecording({
    onProgress: (_, level) => levels.push(level),
    onEnd: (result) => ended.push(result),
  })
  await vi.advanceTimersByTimeAsync(forMs)
  return { recorder, ended, levels }
}

async function stopped(forMs: number) {
  const { recorder, ended } = await recording(forMs)
  if ('stop' in recorder) recorder.stop()
  await vi.runOnlyPendingTimersAsync()
  return ended[0] as Recorded | { problem: string }
}

describe('recording', () => {
  it('gives back what was said, as one of the kinds that may travel', async () => {
    const result = (await stopped(3000)) as Recorded
    expect(new TextDecoder().decode(result.bytes)).toBe('words')
    expect(result.mime).toBe('audio/webm')
    expect(result.ms).toBeGreaterThan(2500)
    expect(lastRecorder?.options).toMatchObject({ audioBitsPerSecond: 16_000 })
    expect(released).toBe(1)
  })

  it('shows how loud it is while it lasts', async () => {
    const { levels, recorder } = await recording(1000)
    expect(levels.length).toBeGreaterThan(5)
    expect(Math.max(...levels)).toBeGreaterThan(0.5)
    if ('cancel' in recorder) recorder.cancel()
  })

  it('stops by itself after two minutes', async () => {
    const { ended } = await recording(LONGEST_MS + 5000)
    expect((ended[0] as Recorded).ms).toBe(LONGEST_MS)
  })

  it('refuses a slip of the finger, nothing at all, and a dead microphone', async () => {
    expect(await stopped(200)).toEqual({ problem: 'empty' })
    said = ''
    expect(await stopped(3000)).toEqual({ problem: 'empty' })
    said = 'words'
    loudness = 0
    expect(await stopped(3000)).toEqual({ problem: 'silent' })
  })

  it('says why it cannot start', async () => {
    const told = { onProgress() {}, onEnd() {} }
    refuse = 'NotAllowedError'
    expect(await startRecording(told)).toEqual({ problem: 'refused' })
    refuse = 'NotFoundError'
    expect(await startRecording(told)).toEqual({ problem: 'noMicrophone' })
    vi.stubGlobal('MediaRecorder', undefined)
    expect(await startRecording(told)).toEqual({ problem: 'unsupported' })
  })

  it('keeps what was said when the page is left', async () => {
    const { ended } = await recording(2000)
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
    document.dispatchEvent(new Event('visibilitychange'))
    await vi.runOnlyPendingTimersAsync()
    expect(ended).toHaveLength(1)
  })

  it('says nothing more once cancelled', async () => {
    const { recorder, ended } = await recording(2000)
    if ('cancel' in recorder) recorder.cancel()
    await vi.runOnlyPendingTimersAsync()
    expect(ended).toEqual([])
    expect(released).toBe(1)
  })
})
