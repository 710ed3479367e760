import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

/** 1 KB = 1000 bytes, as in the budgets of the design. */
const KB = 1000
const dist = join(import.meta.dirname, '../dist')

type Chunk = { file: string; imports?: string[]; dynamicImports?: string[]; css?: string[] }
const manifest: Record<string, Chunk> = JSON.parse(
  readFileSync(join(dist, '.vite/manifest.json'), 'utf8'),
)

/** Bytes over the wire: brotli where the build wrote one. */
function wire(file: string): number {
  const path = join(dist, file)
  return statSync(existsSync(`${path}.br`) ? `${path}.br` : path).size
}

/** An entry and all it imports before it can run; with `later`, what it may load afterwards too. */
function needed(entry: string, later = false, seen = new Set<string>()): Set<string> {
  const chunk = manifest[entry]
  if (!chunk || seen.has(chunk.file)) return seen
  seen.add(chunk.file)
  for (const css of chunk.css ?? []) seen.add(css)
  const next = [...(chunk.imports ?? []), ...((later && chunk.dynamicImports) || [])]
  for (const one of next) needed(one, later, seen)
  return seen
}

const sum = (files: Iterable<string>) => [...files].reduce((all, file) => all + wire(file), 0)

describe('the first load', () => {
  it('shows home in the first round trip: at most 14 KB of HTML', () => {
    expect(wire('index.html')).toBeLessThanOrEqual(14 * KB)
  })

  it('brings all that is needed to see and use home in 42 KB', () => {
    expect(sum(['index.html', ...needed('index.html')])).toBeLessThanOrEqual(42 * KB)
  })

  it('brings the desk in 250 KB', () => {
    expect(sum(['desk.html', ...needed('desk.html')])).toBeLessThanOrEqual(250 * KB)
  })
})

describe('what a phone keeps to work offline', () => {
  const worker = readFileSync(join(dist, 'sw.js'), 'utf8')
  const kept = [...worker.matchAll(/url:\s*["'`]\/([^"'`]+)["'`]/g)].map(([, url]) => url ?? '')

  it('fits in 350 KB', () => {
    expect(kept).toContain('index.html')
    expect(sum(kept)).toBeLessThanOrEqual(350 * KB)
  })

  it('has nothing of the desk', () => {
    const desk = needed('desk.html', true)
    const residents = needed('index.html', true)
    expect([...desk].filter((file) => !residents.has(file))).not.toEqual([])
    expect(kept.filter((file) => desk.has(file) && !residents.has(file))).toEqual([])
    expect(kept).not.toContain('desk.html')
  })
})
