import { createHash, randomBytes } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { SEALED_CHUNK_BYTES } from '#shared/wire/bytes'
import { anApp, type TestApp } from '../fixtures/an-app'
import { anAttachment, aPhoto, type Encrypted } from '../fixtures/an-attachment'
import { anOfficer, type Officer } from '../fixtures/an-officer'
import { handIn, newsOf } from '../fixtures/hand-in'

let server: TestApp
beforeEach(async () => {
  server = await anApp()
})
afterEach(() => server.remove())

const hashes = ({ chunks }: Encrypted) => chunks.map(({ sha256 }) => sha256)
const photo = async () => anAttachment(await aPhoto())

async function putAll({ chunks }: Encrypted) {
  for (const { sha256, bytes } of chunks) await server.putChunk(sha256, bytes)
  await server.parts.opener.idle()
}

const show = (officer: Officer, caseId: string, id: string) =>
  officer.send('GET', `/attachments/${caseId}/${id}`)

describe('a chunk', () => {
  it('is taken once and may be repeated', async () => {
    const file = await photo()
    await handIn(server, {}, [file])
    const [chunk] = file.chunks
    if (!chunk) throw new Error('no chunk')
    expect((await server.putChunk(chunk.sha256, chunk.bytes)).status).toBe(201)
    expect((await server.putChunk(chunk.sha256, chunk.bytes)).status).toBe(200)
  })

  it('is refused where nobody promised it', async () => {
    const bytes = randomBytes(100)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const response = await server.putChunk(sha256, bytes)
    expect(response.status).toBe(404)
    expect(await response.json()).toEqual({ error: { code: 'chunk.unknown' } })
  })

  it('sent wrong under a right name is not kept, and the right one is taken after', async () => {
    const file = await photo()
    const handed = await handIn(server, {}, [file])
    const [chunk] = file.chunks
    if (!chunk) throw new Error('no chunk')
    const wrong = await server.putChunk(chunk.sha256, randomBytes(chunk.bytes.length))
    expect([wrong.status, await wrong.json()]).toEqual([422, { error: { code: 'chunk.mismatch' } }])
    expect((await newsOf(server, handed))?.missing.sort()).toEqual(hashes(file).sort())
    await putAll(file)
    expect((await newsOf(server, handed))?.missing).toEqual([])
    expect(await readdir(join(server.config.dataDir, 'chunks/unfinished'))).toEqual([])
  })

  it('is refused by size before it is read, by type, and by a name that is no hash', async () => {
    const put = (body: Uint8Array, type = 'application/octet-stream', name = 'a'.repeat(64)) =>
      server.putChunk(name, body, { 'content-type': type })
    expect((await put(randomBytes(SEALED_CHUNK_BYTES + 1))).status).toBe(413)
    expect((await put(randomBytes(10), 'image/jpeg')).status).toBe(415)
    expect((await put(randomBytes(10), undefined, '..%2F..%2Fetc')).status).toBe(422)
  })

  it('waits where the disk is down to its reserve or the day’s bytes are spent', async () => {
    await server.remove()
    let free = 1e9
    server = await anApp({ env: { ADDRESS_MB_PER_DAY: '1' }, freeBytes: async () => free })
    const file = await photo()
    await handIn(server, {}, [file])
    free = 0
    const [chunk] = file.chunks
    if (!chunk) throw new Error('no chunk')
    const full = await server.putChunk(chunk.sha256, chunk.bytes)
    expect([full.status, full.headers.get('retry-after')]).toEqual([507, '900'])
    free = 1e9
    const many = anAttachment(randomBytes(1_200_000), { kind: 'voice', mime: 'audio/webm' })
    await handIn(server, {}, [many])
    const statuses = []
    for (const one of many.chunks)
      statuses.push((await server.putChunk(one.sha256, one.bytes)).status)
    expect(new Set(statuses)).toEqual(new Set([201, 507]))
    expect(
      await (
        await server.putChunk(
          many.chunks.at(-1)?.sha256 ?? '',
          many.chunks.at(-1)?.bytes ?? randomBytes(1),
        )
      ).json(),
    ).toMatchObject({ error: { code: 'budget.spent' } })
  })
})

describe('an attachment', () => {
  it('may come after its case, piece by piece in any order, and is then whole', async () => {
    const officer = await anOfficer(server)
    const jpeg = await aPhoto()
    const file = anAttachment(jpeg)
    const { id } = await handIn(server, {}, [file])
    const before = await officer.open(id)
    expect(before).toMatchObject({ filesMissing: 1, attachments: [{ whole: false }] })
    expect((await show(officer, id, file.attachment.id)).status).toBe(404)

    await putAll({ ...file, chunks: [...file.chunks].reverse() })
    const after = await officer.open(id)
    expect(after).toMatchObject({ filesMissing: 0, attachments: [{ whole: true }] })
    expect(after.events.at(-1)?.what).toBe('filesWhole')
    const shown = await show(officer, id, file.attachment.id)
    expect(shown.headers.get('content-type')).toBe('image/jpeg')
    expect(shown.headers.get('cache-control')).toBe('no-store')
    expect(shown.headers.get('x-content-type-options')).toBe('nosniff')
    expect(shown.headers.get('content-disposition')).toBe('inline; filename="ktp.jpg"')
    expect(Buffer.from(await shown.arrayBuffer()).equals(jpeg)).toBe(true)
  })

  it('that is no picture is kept, and the desk says that it cannot be shown', async () => {
    const officer = await anOfficer(server)
    const file = anAttachment(randomBytes(70_000))
    const handed = await handIn(server, {}, [file])
    await putAll(file)
    const opened = await officer.open(handed.id)
    expect(opened.attachments).toMatchObject([{ whole: true, broken: true }])
    const shown = await show(officer, handed.id, file.attachment.id)
    expect([shown.status, await shown.json()]).toEqual([
      422,
      { error: { code: 'attachment.broken' } },
    ])
    expect((await newsOf(server, handed))?.missing).toEqual([])
  })

  it.each([
    ['a HEIC photo under the name of a JPEG', 'photo', 'image/jpeg', '\0\0\0\x18ftypheic'],
    ['a web page under the name of a recording', 'voice', 'audio/webm', '<html><script>'],
  ] as const)('that is %s is broken', async (_, kind, mime, begin) => {
    const officer = await anOfficer(server)
    const bytes = Buffer.concat([Buffer.from(begin, 'latin1'), randomBytes(1000)])
    const file = anAttachment(bytes, { kind, mime })
    const { id } = await handIn(server, {}, [file])
    await putAll(file)
    expect((await officer.open(id)).attachments).toMatchObject([{ broken: true }])
  })

  it('that is a picture of another kind than announced is broken', async () => {
    const officer = await anOfficer(server)
    const png = await sharp(await aPhoto(200, 100))
      .png()
      .toBuffer()
    const file = anAttachment(png)
    const { id } = await handIn(server, {}, [file])
    await putAll(file)
    expect((await officer.open(id)).attachments).toMatchObject([{ broken: true }])
  })

  it('whose pieces belong to another is broken, not mixed up', async () => {
    const officer = await anOfficer(server)
    const [mine, other] = [await photo(), await photo()]
    const stolen = { ...mine, attachment: { ...mine.attachment, chunks: hashes(other) } }
    const { id } = await handIn(server, {}, [stolen])
    await putAll(other)
    expect((await officer.open(id)).attachments).toMatchObject([{ broken: true }])
  })

  it('is seen by nobody who has not opened its case', async () => {
    const [one, other] = [await anOfficer(server), await anOfficer(server)]
    const file = await photo()
    const { id } = await handIn(server, {}, [file])
    await putAll(file)
    await one.open(id)
    expect((await show(one, id, file.attachment.id)).status).toBe(200)
    const refused = await show(other, id, file.attachment.id)
    expect([refused.status, await refused.json()]).toEqual([
      403,
      { error: { code: 'case.notOpened' } },
    ])
  })

  it('becomes whole although the server was started again in between', async () => {
    const file = await photo()
    const { id } = await handIn(server, {}, [file])
    await putAll({ ...file, chunks: file.chunks.slice(0, 1) })
    await server.close()
    const again = await server.reopen()
    for (const { sha256, bytes } of file.chunks) await again.putChunk(sha256, bytes)
    await again.parts.opener.idle()
    const rows = await again.office.db
      .selectFrom('attachments')
      .select('state')
      .where('case_id', '=', id)
      .execute()
    await again.close()
    expect(rows).toEqual([{ state: 'whole' }])
  })
})
