import { getVoice } from './exchange'
import type { SendingParts } from './parts'

/** Brings the officers' recordings that the news speak of to this phone, to be heard without a line. */
export async function fetchVoices(parts: SendingParts): Promise<void> {
  const { cases } = await parts.store.look()
  const wanted = cases.flatMap((row) =>
    row.events.flatMap(({ voice }) => (voice ? [{ row, voice }] : [])),
  )
  if (wanted.length === 0) return
  const kept = new Set(await parts.store.voiceIds())
  for (const { row, voice } of wanted) {
    if (kept.has(voice.id)) continue
    const recording = await getVoice(parts, row, voice)
    // The office may keep it no more; the others are asked for all the same, next time again.
    if (recording) await parts.store.keepVoice(row.id, voice.id, recording)
  }
}
