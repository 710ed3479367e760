import { signal } from '@preact/signals'

const KEY = 'phoneVoice'

/**
 * What somebody heard when this phone was asked to speak Indonesian. Chrome lists languages that are
 * not installed and then reads them with an English voice, so only ears can tell.
 */
export const phoneVoice = signal<'heard' | 'notHeard' | undefined>(remembered())

export function isPhoneVoiceConfirmed(): boolean {
  return hasPhoneVoice() && phoneVoice.value === 'heard'
}

/** Keeps what a person said about the phone's voice. */
export function rememberPhoneVoice(what: 'heard' | 'notHeard'): void {
  phoneVoice.value = what
  try {
    localStorage.setItem(KEY, what)
  } catch {
    // Private mode without storage: asked again next time.
  }
}

export function hasPhoneVoice(): boolean {
  return 'speechSynthesis' in globalThis
}

// Some Android browsers forget an utterance nobody holds, and then never say that it ended.
let held: SpeechSynthesisUtterance | undefined

/** Speaks with the phone's own voice; resolves when it has ended or was stopped. */
export function speak(words: string): Promise<void> {
  return new Promise((resolve) => {
    const utterance = new SpeechSynthesisUtterance(words)
    // We know of no Banyumasan voice; an Indonesian one says its open a as it is written.
    utterance.lang = 'id-ID'
    utterance.onend = () => resolve()
    utterance.onerror = () => resolve()
    held = utterance
    speechSynthesis.speak(held)
  })
}

export function stopSpeaking(): void {
  held = undefined
  if (hasPhoneVoice()) speechSynthesis.cancel()
}

function remembered(): 'heard' | 'notHeard' | undefined {
  try {
    const kept = localStorage.getItem(KEY)
    return kept === 'heard' || kept === 'notHeard' ? kept : undefined
  } catch {
    return undefined
  }
}
