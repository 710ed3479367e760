import { describe, expect, it } from 'vitest'
import { findService } from '#shared/services/catalogue'
import type { Service } from '#shared/services/define'
import type { DraftAttachment, DraftStore } from '../../../client/db/draft'
import { StorageFull } from '../../../client/db/draft'
import { memoryDrafts } from '../../../client/db/memory-drafts'
import { answered } from '../../../client/flow/answering'
import { DraftHold, type Held } from '../../../client/screens/apply/draft-hold'
import { freshDraft, id } from '../flow/walk'

const service = findService('pengantar-umum') as Service
const named = (text: string) => (draft: ReturnType<typeof freshDraft>) =>
  answered(service, draft, 'fullName', { as: 'text', text })

const recording: DraftAttachment = {
  id: id(7),
  field: 'fullName',
  kind: 'voice',
  mime: 'audio/webm',
  bytes: 3,
  ms: 900,
}

/** A disk that can be slow and full. */
async function aDisk() {
  const inner = memoryDrafts()
  const draft = freshDraft(service)
  await inner.start(draft)
  const written: string[] = []
  const disk = { isFull: false, wait: Promise.resolve() }
  const drafts: DraftStore = {
    ...inner,
    async change(of, how) {
      await disk.wait
      if (disk.isFull) throw new StorageFull()
      written.push('change')
      return inner.change(of, how)
    },
    async attach(of, attachment, bytes) {
      await disk.wait
      if (disk.isFull) throw new StorageFull()
      written.push('attach')
      return inner.attach(of, attachment, bytes)
    },
  }
  const seen: Held[] = []
  const hold = new DraftHold(drafts, draft, (held) => seen.push(held))
  return { disk, drafts: inner, draft, hold, written, seen }
}

describe('a draft being filled in', () => {
  it('shows an answer at once and has it on disk when settled', async () => {
    const { hold, drafts, draft } = await aDisk()
    hold.give(named('Mbah Sarinah'))
    expect(hold.held.draft.answers.fullName).toEqual({ as: 'text', text: 'Mbah Sarinah' })
    expect(await hold.settled()).toBe(true)
    expect((await drafts.load(draft.id))?.answers.fullName).toEqual({
      as: 'text',
      text: 'Mbah Sarinah',
    })
  })

  it('writes what piled up behind a slow disk in one go, the last word standing', async () => {
    const { hold, disk, drafts, draft, written } = await aDisk()
    let release = () => {}
    disk.wait = new Promise((resolve) => {
      release = resolve
    })
    for (const text of ['M', 'Mb', 'Mba', 'Mbah']) hold.give(named(text))
    release()
    await hold.settled()
    expect(written.length).toBeLessThanOrEqual(2)
    expect((await drafts.load(draft.id))?.answers.fullName).toEqual({ as: 'text', text: 'Mbah' })
  })

  it('writes a recording before the answer that names it', async () => {
    const { hold, written, drafts } = await aDisk()
    const bytes = new Uint8Array([1, 2, 3])
    hold.give(
      (draft) => answered(service, draft, 'fullName', { as: 'attachment', id: recording.id }),
      { attachment: recording, bytes },
    )
    expect(await hold.bytesOf(recording.id)).toEqual(bytes)
    expect(await hold.settled()).toBe(true)
    expect(written).toEqual(['attach', 'change'])
    expect(await drafts.bytesOf(recording.id)).toEqual(bytes)
  })

  it('loses nothing to a full disk, and writes all of it once there is room', async () => {
    const { hold, disk, drafts, draft } = await aDisk()
    disk.isFull = true
    hold.give(named('Mbah Sarinah'))
    hold.give((before) => answered(service, before, 'nik', { as: 'skipped' }))
    expect(await hold.settled()).toBe(false)
    expect(hold.held.trouble).toBe('storageFull')
    expect(hold.held.draft.answers.fullName).toBeDefined()
    disk.isFull = false
    expect(await hold.settled()).toBe(true)
    expect(hold.held.trouble).toBe(undefined)
    expect(Object.keys((await drafts.load(draft.id))?.answers ?? {})).toEqual(['fullName', 'nik'])
  })

  it('never calls settled what is still waiting', async () => {
    const { hold, drafts, draft } = await aDisk()
    for (let round = 0; round < 20; round++) {
      hold.give(named(`name ${round}`))
      if (round % 3 === 0) await Promise.resolve()
      if (round % 5 === 0) await hold.settled()
    }
    expect(await hold.settled()).toBe(true)
    expect((await drafts.load(draft.id))?.answers.fullName).toEqual({ as: 'text', text: 'name 19' })
  })
})
