/**
 * What comes out of the loudspeaker. One sound at a time: a new one stops the old. Not an <audio>
 * element: it asks for byte ranges, which a precached file does not answer.
 */
let output: AudioContext | undefined
let playing: AudioBufferSourceNode[] = []
let stopped: (() => void) | undefined

/** Between two recordings said one after the other: the breath of a reader. Seconds. */
const BREATH = 0.12

/** Reads a recording; undefined where this phone cannot. */
export async function decoded(bytes: ArrayBuffer): Promise<AudioBuffer | undefined> {
  try {
    return await context().decodeAudioData(bytes)
  } catch {
    return undefined
  }
}

/** Plays recordings one after the other; the promise resolves when they end or are stopped. */
export function playBuffers(buffers: readonly AudioBuffer[]): Promise<void> {
  stopBuffers()
  const { destination, currentTime } = context()
  let at = currentTime
  playing = buffers.map((buffer) => {
    const source = context().createBufferSource()
    source.buffer = buffer
    source.connect(destination)
    source.start(at)
    at += buffer.duration + BREATH
    return source
  })
  return new Promise((resolve) => {
    stopped = resolve
    playing.at(-1)?.addEventListener('ended', () => resolve())
    if (playing.length === 0) resolve()
  })
}

export function stopBuffers(): void {
  for (const source of playing) source.stop()
  playing = []
  stopped?.()
  stopped = undefined
}

function context(): AudioContext {
  output ??= new AudioContext()
  // A context made before the first touch sleeps until it is woken in one.
  if (output.state === 'suspended') void output.resume()
  return output
}
