import { Hono } from 'hono'
import { requireLook } from '../../cases/looks'
import { showAttachment } from '../../cases/show-attachment'
import type { Env } from '../../http/env'
import type { Parts } from '../../parts'

const extensions: Record<string, string> = {
  'image/jpeg': 'jpg',
  'audio/webm': 'webm',
  'audio/ogg': 'ogg',
  'audio/mp4': 'm4a',
}

/** Photos and recordings in clear, for whoever opened the case: never stored by the browser, never taken for a page. */
export function attachments({ office }: Parts) {
  return new Hono<Env>().get('/:caseId/:id', async (c) => {
    const { caseId, id } = c.req.param()
    await requireLook(office, c.get('signedIn').account.id, caseId)
    const { mime, bytes, name } = await showAttachment(office, caseId, id)
    const file = `${name.replace(/[^\w-]/g, '')}.${extensions[mime] ?? 'bin'}`
    return c.body(Buffer.from(bytes), 200, {
      'Content-Type': mime,
      'Content-Disposition': `inline; filename="${file}"`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'no-store',
    })
  })
}
