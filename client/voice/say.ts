import { signal } from '@preact/signals'
import type { TextKey } from '../i18n/keys'
import { language } from '../i18n/language'
import { type Params, t } from '../i18n/texts'
import { clipFor } from './clips'
import { isPhoneVoiceConfirmed, speak, stopSpeaking } from './phone-voice'
import { decoded, playBuffers, stopBuffers } from './sound'

/** How a text was said. All three are normal: silence is never an error, the words are on the screen. */
export type Spoken = 'clip' | 'phone voice' | 'silent'

/** A text by its key, one with place-holders filled, or words that are no text of ours (an officer's). */
export type Sayable = TextKey | { key: TextKey; params: Params } | { words: string }

/** Something is being said now, so that the screen can show what. */
export const isSpeaking = signal(false)

let turn = 0

/**
 * Says texts one after the other: by their recordings where all of them have one, else with the
 * phone's own voice if someone has heard it work here, else not at all. Stops what was being said.
 */
export async function say(...what: Sayable[]): Promise<Spoken> {
  hush()
  const mine = turn
  const recordings = await recordingsOf(what)
  // Something else was asked for while these were loading.
  if (mine !== turn) return 'silent'
  if (recordings) {
    void during(mine, playBuffers(recordings))
    return 'clip'
  }
  if (!isPhoneVoiceConfirmed()) return 'silent'
  void during(mine, speak(what.map(wordsOf).join('. ')))
  return 'phone voice'
}

/** Stops whatever is being said: two voices at once help nobody. */
export function hush(): void {
  turn++
  isSpeaking.value = false
  stopBuffers()
  stopSpeaking()
}

/** What stands on the screen for something that can be said. */
export function wordsOf(what: Sayable): string {
  if (typeof what === 'string') return t(what)
  return 'words' in what ? what.words : t(what.key, what.params)
}

/** Whether the browser lets a page make sounds: only after the first touch. */
export function mayMakeSounds(): boolean {
  return navigator.userActivation?.hasBeenActive ?? true
}

async function recordingsOf(what: Sayable[]): Promise<AudioBuffer[] | undefined> {
  const tag = language.value ?? 'id'
  const buffers: AudioBuffer[] = []
  for (const one of what) {
    // What has place-holders or is no text of ours was never recorded whole.
    const clip = typeof one === 'string' ? await clipFor(tag, one) : undefined
    const buffer = clip && (await decoded(clip))
    if (!buffer) return undefined
    buffers.push(buffer)
  }
  return buffers.length > 0 ? buffers : undefined
}

async function during(mine: number, sound: Promise<void>): Promise<void> {
  isSpeaking.value = true
  await sound
  if (mine === turn) isSpeaking.value = false
}
