import { vi } from 'vitest'

/** What came out of the phone: a recording by its name, or words in the phone's own voice. */
export type Heard = { recording: string } | { voice: string; lang: string }

// The page has one loudspeaker for as long as it lives, however many tests it is asked by.
const heard: Heard[] = []
const sounding: (() => void)[] = []

/**
 * A phone that can play and speak, which happy-dom is not. Recordings are buffers holding their own
 * name; nothing ends by itself, `finish` ends all that sounds.
 */
export function aLoudspeaker() {
  heard.length = 0
  sounding.length = 0
  class FakeContext {
    state = 'running'
    currentTime = 0
    destination = {}
    async decodeAudioData(bytes: ArrayBuffer) {
      const name = new TextDecoder().decode(bytes)
      if (name === 'broken') throw new Error('cannot read')
      return { name, duration: 1 }
    }
    createBufferSource() {
      const ended: (() => void)[] = []
      const source = {
        buffer: undefined as { name: string } | undefined,
        connect() {},
        start() {
          heard.push({ recording: String(source.buffer?.name) })
          sounding.push(() => {
            for (const tell of ended) tell()
          })
        },
        stop() {},
        addEventListener: (_: string, tell: () => void) => ended.push(tell),
      }
      return source
    }
  }
  class Utterance {
    lang = ''
    onend?: () => void
    text: string
    constructor(text: string) {
      this.text = text
    }
  }
  const speech = {
    cancelled: 0,
    speak(utterance: Utterance) {
      heard.push({ voice: utterance.text, lang: utterance.lang })
      sounding.push(() => utterance.onend?.())
    },
    cancel() {
      speech.cancelled++
    },
  }
  vi.stubGlobal('AudioContext', FakeContext)
  vi.stubGlobal('SpeechSynthesisUtterance', Utterance)
  vi.stubGlobal('speechSynthesis', speech)
  return {
    heard,
    finish() {
      for (const end of sounding.splice(0)) end()
    },
  }
}

export const aClip = (name: string) => new TextEncoder().encode(name).buffer as ArrayBuffer
