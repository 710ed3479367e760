import { sha256 as hashOf } from './bytes-as-text'
import { putChunk } from './exchange'
import type { Memory } from './memory'
import type { SendingParts } from './parts'
import { chunksToSend } from './plan'
import { isEnough, type Run, type Stop } from './run'

/**
 * Sends the chunks that the office said it lacks, one by one. Whatever is handed in meanwhile goes
 * first: the office sees a case before its photos.
 */
export async function sendChunks(
  parts: SendingParts,
  memory: Memory,
  run: Run,
): Promise<{ stop?: Stop; sent: number }> {
  const { store } = parts
  let sent = 0
  const postponed = memory.postponed()
  for (const { item, sha256 } of chunksToSend(await store.look())) {
    if (run.tried.has(sha256) || postponed.has(sha256)) continue
    if (memory.isCalled) break
    run.tried.add(sha256)
    sent++
    const bytes = await store.chunk(sha256)
    if (!bytes || (await hashOf(bytes)) !== sha256) {
      await store.lose(item, sha256, bytes !== undefined)
      continue
    }
    const outcome = await putChunk(parts, sha256, bytes)
    switch (outcome.kind) {
      case 'answered':
        run.failures = 0
        run.progress = true
        await strikeOff(parts, item, sha256)
        break
      case 'refused':
        // Not promised there, or too large by its rules: the item's next result says what it lacks.
        await strikeOff(parts, item, sha256)
        break
      case 'failed':
      case 'tooLarge':
        if (isEnough(run)) return { stop: { end: 'noLine' }, sent }
        break
      case 'noRoom':
        memory.postpone(sha256, outcome.retryAfter)
        break
      case 'later': {
        const { retryAfter } = outcome
        return { stop: { end: 'later', ...(retryAfter !== undefined && { retryAfter }) }, sent }
      }
      case 'unreachable':
        return { stop: { end: 'noLine' }, sent }
    }
  }
  return { sent }
}

async function strikeOff({ store }: SendingParts, id: string, sha256: string): Promise<void> {
  await store.change(
    ({ items }) => ({
      items: items.map((item) => ({
        ...item,
        missing: item.missing.filter((one) => one !== sha256),
      })),
    }),
    [id],
  )
}
