// @vitest-environment node
import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it } from 'vitest'
import { dexieDrafts } from '../../../client/db/dexie-drafts'
import { type DraftStore, FileLost } from '../../../client/db/draft'
import { memoryDrafts } from '../../../client/db/memory-drafts'
import { PatasDb } from '../../../client/db/patas-db'
import { aDraft, aPhoto, noise, same } from './a-draft'

let time = 1_000
const opened: PatasDb[] = []
const onDisk = () => {
  const db = new PatasDb(`drafts-${crypto.randomUUID()}`)
  opened.push(db)
  return dexieDrafts(db, undefined, () => time)
}
afterEach(() => {
  for (const db of opened.splice(0)) db.close()
})

/** Two stores, one promise: screens cannot tell where they are. */
const stores: [string, () => DraftStore][] = [
  ['on the phone', onDisk],
  ['at the kiosk', () => memoryDrafts(() => time)],
]

describe.each(stores)('drafts %s', (_, open) => {
  it('come back as they were', async () => {
    const drafts = open()
    const draft = aDraft()
    await drafts.start(draft)
    expect(await drafts.load(draft.id)).toEqual(draft)
    expect(await drafts.load('another')).toBeUndefined()
  })

  it('change in one step and note when', async () => {
    const drafts = open()
    const draft = aDraft()
    await drafts.start(draft)
    time = 5_000
    const yes = { as: 'yesNo', value: true } as const
    const changed = await drafts.change(draft.id, (before) => ({
      ...before,
      answers: { ...before.answers, atHome: yes },
    }))
    expect(changed).toEqual({ ...draft, answers: { atHome: yes }, touchedAt: 5_000 })
    expect(await drafts.load(draft.id)).toEqual(changed)
  })

  it('lose nothing when two changes meet', async () => {
    const drafts = open()
    const draft = aDraft()
    await drafts.start(draft)
    await Promise.all(
      ['one', 'two', 'three'].map((field) =>
        drafts.change(draft.id, (before) => ({
          ...before,
          answers: { ...before.answers, [field]: { as: 'skipped' } },
        })),
      ),
    )
    expect(Object.keys((await drafts.load(draft.id))?.answers ?? {}).sort()).toEqual([
      'one',
      'three',
      'two',
    ])
  })

  it('are their own: what a caller does to its copy changes nothing', async () => {
    const drafts = open()
    const draft = aDraft()
    await drafts.start(draft)
    draft.step = 'review'
    ;(await drafts.load(draft.id))?.attachments.push(aPhoto())
    expect(await drafts.load(draft.id)).toMatchObject({ step: 'paper-ktp', attachments: [] })
  })

  it.each([1, 48 * 1024, 48 * 1024 + 1, 300_000])('keep a photo of %i bytes', async (length) => {
    const drafts = open()
    const draft = aDraft()
    const bytes = noise(length)
    const photo = aPhoto({ bytes: length })
    await drafts.start(draft)
    const after = await drafts.attach(draft.id, photo, bytes)
    expect(after.attachments).toEqual([photo])
    expect(same(await drafts.bytesOf(photo.id), bytes)).toBe(true)
  })

  it('keep the second photo where one is taken again', async () => {
    const drafts = open()
    const draft = aDraft()
    const photo = aPhoto()
    await drafts.start(draft)
    await drafts.attach(draft.id, photo, noise(200_000))
    const again = noise(60_000)
    const { attachments } = await drafts.attach(draft.id, photo, again)
    expect(attachments).toHaveLength(1)
    expect(same(await drafts.bytesOf(photo.id), again)).toBe(true)
  })

  it('let go of a photo, and say so when it is asked for', async () => {
    const drafts = open()
    const draft = aDraft()
    const [photo, other] = [aPhoto(), aPhoto({ field: 'kk' })]
    await drafts.start(draft)
    await drafts.attach(draft.id, photo, noise(100))
    await drafts.attach(draft.id, other, noise(100))
    expect((await drafts.detach(draft.id, photo.id)).attachments).toEqual([other])
    await expect(drafts.bytesOf(photo.id)).rejects.toBeInstanceOf(FileLost)
    expect(await drafts.bytesOf(other.id)).toHaveLength(100)
  })

  it('are listed newest first and end when discarded, photos and all', async () => {
    const drafts = open()
    const [older, newer] = [aDraft({ touchedAt: 1 }), aDraft({ touchedAt: 2 })]
    const photo = aPhoto()
    await drafts.start(older)
    await drafts.start(newer)
    expect((await drafts.unfinished()).map(({ id }) => id)).toEqual([newer.id, older.id])
    time = 3
    await drafts.attach(older.id, photo, noise(10))
    expect((await drafts.unfinished()).map(({ id }) => id)).toEqual([older.id, newer.id])
    await drafts.discard(older.id)
    expect(await drafts.unfinished()).toEqual([newer])
    await expect(drafts.bytesOf(photo.id)).rejects.toBeInstanceOf(FileLost)
  })

  it('cannot be changed once they ended', async () => {
    const drafts = open()
    await expect(drafts.change('gone', (draft) => draft)).rejects.toThrow()
    await expect(drafts.attach('gone', aPhoto(), noise(5))).rejects.toThrow()
  })
})
