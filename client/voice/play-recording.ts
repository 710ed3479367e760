import { signal } from '@preact/signals'
import { hush } from './say'
import { decoded, playBuffers } from './sound'

/** Which recording is heard now, by its id. */
export const playingRecording = signal<string | undefined>(undefined)

/**
 * Plays one's own recording or the officer's, and stops whatever was being said.
 * @returns false where this phone cannot read it
 */
export async function playRecording(id: string, bytes: Uint8Array): Promise<boolean> {
  stopRecording()
  // Decoding empties the buffer it is given.
  const buffer = await decoded(Uint8Array.from(bytes).buffer)
  if (!buffer) return false
  playingRecording.value = id
  void playBuffers([buffer]).then(() => {
    if (playingRecording.value === id) playingRecording.value = undefined
  })
  return true
}

export function stopRecording(): void {
  playingRecording.value = undefined
  hush()
}
