import { createHash } from 'node:crypto'
import * as v from 'valibot'
import { banyumasCalendar } from '#shared/domain/working-calendar'
import type { News } from '#shared/wire/news'
import type { PublicOffice } from '#shared/wire/office'
import { type ItemResult, type SyncAnswer, SyncRequest } from '#shared/wire/sync'

export type Fetch = (path: string, init?: RequestInit) => Promise<Response>

/**
 * An office of a few lines that keeps the wire's promises: every id once, no receipt before it has the
 * bytes, every missing chunk named. What a test changes in it stands open.
 */
export function anOffice(key = { id: 'key', publicKey: '' }) {
  const office = {
    epoch: 'first',
    now: Date.UTC(2026, 10, 24, 3),
    items: new Map<string, { sha256: string; chunks: string[]; times: number }>(),
    chunks: new Map<string, Buffer>(),
    /** Told to whoever asks from a lower rev. */
    news: new Map<string, News>(),
    voices: new Map<string, { mime: string; bytes: Uint8Array }>(),
    found: undefined as SyncAnswer['found'],
    /** What an item is answered instead; by id. */
    instead: new Map<string, ItemResult['is']>(),
    retryAfter: undefined as number | undefined,
    /** Every request that reached it, as it came. */
    requests: [] as v.InferOutput<typeof SyncRequest>[],
    calls: [] as string[],
    fetch,
    restore(epoch: string) {
      office.epoch = epoch
      office.items.clear()
      office.chunks.clear()
    },
  }

  async function fetch(path: string, init: RequestInit = {}): Promise<Response> {
    office.calls.push(`${init.method ?? 'GET'} ${path}`)
    if (path === '/api/office') return Response.json(about())
    if (path === '/api/sync') return Response.json(sync(String(init.body)))
    if (path === '/api/voices') return voice(String(init.body))
    if (path.startsWith('/api/chunks/')) return put(path.slice(12), init.body as ArrayBuffer)
    return problem(404, 'route.unknown')
  }

  function sync(body: string): SyncAnswer {
    const request = v.parse(SyncRequest, JSON.parse(body))
    office.requests.push(request)
    const results = request.items.map((item): ItemResult => {
      const { id, sha256, chunks, sealed } = item
      const instead = office.instead.get(id)
      if (instead === 'later') return { id, is: 'later', sha256, missing: [] }
      if (instead) return { id, is: instead, sha256, missing: chunks }
      if (hashOf(Buffer.from(sealed, 'base64url')) !== sha256) throw new Error('damaged')
      const known = office.items.get(id)
      if (known && known.sha256 !== sha256) return { id, is: 'conflict', sha256, missing: [] }
      office.items.set(id, { sha256, chunks, times: (known?.times ?? 0) + 1 })
      const missing = chunks.filter((chunk) => !office.chunks.has(chunk))
      return { id, is: known ? 'duplicate' : 'created', sha256, missing }
    })
    return {
      v: 1,
      nonce: request.nonce,
      epoch: office.epoch,
      serverTime: new Date(office.now).toISOString(),
      results,
      news: request.asks.flatMap(({ id, rev }) => {
        const told = office.news.get(id)
        if (!told || told.rev <= rev) return []
        return [{ ...told, events: told.events.filter((event) => event.rev > rev) }]
      }),
      ...(request.find && office.found && { found: office.found }),
      ...(office.retryAfter !== undefined && { retryAfter: office.retryAfter }),
    }
  }

  function put(sha256: string, bytes: ArrayBuffer): Response {
    const promised = [...office.items.values()].some(({ chunks }) => chunks.includes(sha256))
    if (!promised) return problem(404, 'chunk.unknown')
    if (hashOf(Buffer.from(bytes)) !== sha256) return problem(422, 'chunk.mismatch')
    const isNew = !office.chunks.has(sha256)
    office.chunks.set(sha256, Buffer.from(bytes))
    return Response.json({ is: isNew ? 'created' : 'duplicate' }, { status: isNew ? 201 : 200 })
  }

  function voice(body: string): Response {
    const found = office.voices.get(JSON.parse(body).voice)
    if (!found) return problem(404, 'voice.unknown')
    return new Response(Buffer.from(found.bytes), { headers: { 'content-type': found.mime } })
  }

  function about(): PublicOffice {
    return {
      ...{ v: 1, epoch: office.epoch, name: 'Kelurahan Kober', code: '33.02.25.1006' },
      ...{ address: 'Jalan Kenanga', phone: '', whatsapp: '', demo: false, key },
      calendar: banyumasCalendar,
    }
  }

  return office
}

export type AnOffice = ReturnType<typeof anOffice>

export function problem(status: number, code: string, more: object = {}): Response {
  return Response.json({ error: { code, ...more } }, { status })
}

export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
