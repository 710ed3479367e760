import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { transform } from 'lightningcss'
import { describe, expect, it } from 'vitest'

const ui = join(import.meta.dirname, '../../../client/ui')
const tokens = readFileSync(join(ui, 'tokens.css'), 'utf8')

function token(name: string): string {
  const value = new RegExp(`--${name}: (#[0-9a-f]{3,6});`).exec(tokens)?.[1]
  if (!value) throw new Error(`no colour ${name}`)
  return value
}

/** Contrast as WCAG 2 reckons it, from 1 to 21. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const hex = colour.length === 4 ? colour.replace(/[0-9a-f]/g, '$&$&') : colour
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(hex.slice(start, start + 2), 16) / 255
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const grounds = ['cloth', 'paper', 'sand', 'accent-wash', 'warm-wash']

describe('the colours', () => {
  it.each(['ink', 'soft-ink', 'accent', 'careful'])('let %s be read on every ground', (text) => {
    for (const ground of grounds) {
      expect(contrast(token(text), token(ground)), ground).toBeGreaterThanOrEqual(7)
    }
  })

  it.each(['accent', 'accent-deep'])('let the words of a button be read on %s', (ground) => {
    expect(contrast(token('on-accent'), token(ground))).toBeGreaterThanOrEqual(7)
  })

  it('let the words of a careful button be read', () => {
    expect(contrast(token('paper'), token('careful'))).toBeGreaterThanOrEqual(7)
  })

  it('let the edge of what can be pressed be seen', () => {
    expect(contrast(token('line'), token('cloth'))).toBeGreaterThanOrEqual(3)
  })

  it('are reckoned as WCAG does', () => {
    expect(contrast('#000', '#fff')).toBeCloseTo(21)
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
  })
})

describe('the style that lies in the page', () => {
  it('is small', () => {
    const files = ['tokens.css', 'home.css'].map((file) => readFileSync(join(ui, file)))
    const { code } = transform({ filename: 'home.css', code: Buffer.concat(files), minify: true })
    expect(code.length).toBeLessThan(5 * 1024)
  })

  it('stands alone: it uses no colour or size that is not in it', () => {
    const home = readFileSync(join(ui, 'home.css'), 'utf8')
    const used = [...home.matchAll(/var\(--([\w-]+)(?=\))/g)].map(([, name]) => name)
    expect(used.filter((name) => !tokens.includes(`--${name}:`))).toEqual([])
  })
})
