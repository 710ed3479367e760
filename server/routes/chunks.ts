import { Hono } from 'hono'
import { SEALED_CHUNK_BYTES, Sha256 } from '#shared/wire/bytes'
import type { Env } from '../http/env'
import { limitBody, readBy, requireType } from '../http/read-body'
import type { Parts } from '../parts'

/** `PUT /api/chunks/{sha256}`: one encrypted piece of a photo or recording; 201 the first time, 200 after. */
export function chunks({ keepChunk }: Parts) {
  return new Hono<Env>().put('/:sha256', limitBody(SEALED_CHUNK_BYTES), async (c) => {
    const sha256 = readBy(Sha256, c.req.param('sha256'))
    requireType(c, ['application/octet-stream'])
    const bytes = new Uint8Array(await c.req.arrayBuffer())
    const is = await keepChunk({ sha256, bytes, address: c.get('address') })
    return c.json({ is }, is === 'created' ? 201 : 200)
  })
}
