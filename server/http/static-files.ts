import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import type { Context } from 'hono'
import { getMimeType } from 'hono/utils/mime'
import { onWrongMethod } from './problems'

type Encoding = 'br' | 'gzip'
type Built = {
  path: string
  type: string
  etag: string
  /** Its name carries its hash: another content would have another name. */
  immutable: boolean
  encoded: Partial<Record<Encoding, string>>
}

export type StaticFiles = {
  /** The built pages, for their inline scripts. */
  pages: string[]
  /** The file of this address, or the page that shows it; `undefined` where there is neither. */
  serve(c: Context): Promise<Response | undefined>
}

/**
 * The built app. What exists is listed once, at the start: no address is ever turned into a path, so
 * none can lead out of the folder.
 */
export async function openStaticFiles(folder: string): Promise<StaticFiles> {
  const files = await list(folder)
  const pages = [...files.values()].filter(({ path }) => path.endsWith('.html'))

  return {
    pages: await Promise.all(pages.map(({ path }) => readFile(path, 'utf8'))),
    async serve(c) {
      const file = files.get(c.req.path) ?? pageOf(files, c.req.path)
      if (!file) return undefined
      const isAsked = c.req.method === 'GET' || c.req.method === 'HEAD'
      return isAsked ? answer(c, file) : onWrongMethod(c, ['GET', 'HEAD'])
    },
  }
}

/** Every address without an extension is a screen of the app: the desk's page for officers, the resident's for all else. */
function pageOf(files: Map<string, Built>, address: string): Built | undefined {
  if (extname(address) || address.startsWith('/api')) return undefined
  const isDesk = /^\/petugas(\/|$)/.test(address)
  return (isDesk && files.get('/desk.html')) || files.get('/index.html')
}

async function answer(c: Context, file: Built): Promise<Response> {
  const accepted = c.req.header('accept-encoding') ?? ''
  const encoding = (['br', 'gzip'] as const).find(
    (one) =>
      file.encoded[one] &&
      new RegExp(`\\b${one}\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))`).test(accepted),
  )
  const etag = encoding ? file.etag.replace(/"$/, `-${encoding}"`) : file.etag
  c.header('ETag', etag)
  c.header('Vary', 'Accept-Encoding')
  c.header('Cache-Control', file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache')
  const known = c.req
    .header('if-none-match')
    ?.split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''))
  if (known?.includes(etag)) return c.body(null, 304)
  c.header('Content-Type', file.type)
  if (encoding) c.header('Content-Encoding', encoding)
  return c.body(await readFile((encoding && file.encoded[encoding]) || file.path))
}

async function list(folder: string): Promise<Map<string, Built>> {
  const files = new Map<string, Built>()
  const names = new Set<string>()
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) names.add(join(entry.parentPath, entry.name))
  }
  for (const path of names) {
    if (/\.(br|gz)$/.test(path) && names.has(path.replace(/\.\w+$/, ''))) continue
    const address = `/${relative(folder, path).split(sep).join('/')}`
    const hash = createHash('sha256')
      .update(await readFile(path))
      .digest('base64url')
      .slice(0, 22)
    files.set(address, {
      path,
      type: typeOf(path),
      etag: `"${hash}"`,
      immutable: /^\/assets\/.*-[\w-]{8,}\.\w+$/.test(address),
      encoded: {
        ...(names.has(`${path}.br`) && { br: `${path}.br` }),
        ...(names.has(`${path}.gz`) && { gzip: `${path}.gz` }),
      },
    })
  }
  return files
}

function typeOf(path: string): string {
  if (/\.(ogg|opus)$/.test(path)) return 'audio/ogg'
  return getMimeType(path) ?? 'application/octet-stream'
}
