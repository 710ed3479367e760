/** What was recorded. The same shape the drafts and the outbox keep. */
export type Recorded = {
  mime: 'audio/webm' | 'audio/ogg' | 'audio/mp4'
  bytes: Uint8Array
  ms: number
}

/** `unsupported`: this browser cannot record. `silent`: the microphone gave nothing but silence. */
export type RecordingProblem = 'unsupported' | 'noMicrophone' | 'refused' | 'empty' | 'silent'

/** Two minutes of Opus at 16 kbit/s are about 240 kB. */
export const LONGEST_MS = 120_000
const BITS_PER_SECOND = 16_000
/** Shorter than a word: a slip of the finger. */
const SHORTEST_MS = 500
/** A living microphone hisses louder than this, of 1. */
const SILENCE = 0.003
const TICK_MS = 100

const kinds: { mime: Recorded['mime']; type: string }[] = [
  { mime: 'audio/webm', type: 'audio/webm;codecs=opus' },
  { mime: 'audio/ogg', type: 'audio/ogg;codecs=opus' },
  { mime: 'audio/mp4', type: 'audio/mp4' },
]

type Told = {
  /** Several times a second while recording; `level` from 0 to 1. */
  onProgress(ms: number, level: number): void
  /** Once: by `stop`, by the time limit, or because the phone took the microphone away. */
  onEnd(result: Recorded | { problem: RecordingProblem }): void
}

export type Recorder = {
  stop(): void
  /** Throws away what was said; `onEnd` is not called. */
  cancel(): void
}

/** Starts to record: mono, Opus, at most two minutes. Never throws: a refused microphone is an outcome. */
export async function startRecording(
  told: Told,
): Promise<Recorder | { problem: RecordingProblem }> {
  const kind = kinds.find(({ type }) => globalThis.MediaRecorder?.isTypeSupported(type))
  if (!kind || !navigator.mediaDevices) return { problem: 'unsupported' }
  let stream: MediaStream
  try {
    stream = await navigator.mediaDevices.getUserMedia({
      audio: { channelCount: 1, noiseSuppression: true, autoGainControl: true },
    })
  } catch (error) {
    const name = error instanceof DOMException ? error.name : ''
    return { problem: name === 'NotAllowedError' ? 'refused' : 'noMicrophone' }
  }
  return record(stream, kind, told)
}

function record(stream: MediaStream, kind: (typeof kinds)[number], told: Told): Recorder {
  const recorder = new MediaRecorder(stream, {
    mimeType: kind.type,
    audioBitsPerSecond: BITS_PER_SECOND,
  })
  const meter = openMeter(stream)
  const pieces: Blob[] = []
  const startedAt = performance.now()
  let loudest = 0
  let cancelled = false
  const elapsed = () => Math.min(performance.now() - startedAt, LONGEST_MS)

  const ticking = setInterval(() => {
    const level = meter.level()
    loudest = Math.max(loudest, level)
    told.onProgress(elapsed(), level)
    if (elapsed() >= LONGEST_MS) stop()
  }, TICK_MS)
  const stop = () => recorder.state !== 'inactive' && recorder.stop()
  // A page that is left hears nothing any more; what was said so far is kept.
  const onHidden = () => document.visibilityState === 'hidden' && stop()
  document.addEventListener('visibilitychange', onHidden)

  recorder.ondataavailable = ({ data }) => pieces.push(data)
  recorder.onstop = async () => {
    const ms = Math.round(elapsed())
    clearInterval(ticking)
    document.removeEventListener('visibilitychange', onHidden)
    for (const track of stream.getTracks()) track.stop()
    const isDead = meter.works && loudest < SILENCE
    meter.close()
    if (cancelled) return
    const bytes = new Uint8Array(await new Blob(pieces).arrayBuffer())
    if (bytes.length === 0 || ms < SHORTEST_MS) told.onEnd({ problem: 'empty' })
    else if (isDead) told.onEnd({ problem: 'silent' })
    else told.onEnd({ mime: kind.mime, bytes, ms })
  }
  // In pieces, so that a phone that takes the microphone away leaves all but the last second.
  recorder.start(1000)
  return {
    stop,
    cancel() {
      cancelled = true
      stop()
    },
  }
}

/** How loud it is now, from 0 to 1. Where the browser cannot measure, recording works all the same. */
function openMeter(stream: MediaStream) {
  try {
    const context = new AudioContext()
    const analyser = context.createAnalyser()
    context.createMediaStreamSource(stream).connect(analyser)
    const samples = new Uint8Array(analyser.fftSize)
    return {
      works: true,
      level() {
        analyser.getByteTimeDomainData(samples)
        // Bytes lie around 128; speech rarely fills a quarter of the range.
        const peak = samples.reduce((most, byte) => Math.max(most, Math.abs(byte - 128)), 0)
        return Math.min(1, peak / 64)
      },
      close: () => void context.close(),
    }
  } catch {
    return { works: false, level: () => 0, close: () => undefined }
  }
}
