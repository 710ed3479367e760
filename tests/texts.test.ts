import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'vite'
import { describe, expect, it } from 'vitest'

const client = join(import.meta.dirname, '../client')
/** What a person reads or hears of an element. */
const spoken = new Set(['label', 'title', 'text', 'alt', 'placeholder', 'aria-label', 'below'])

const files = readdirSync(client, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.tsx') && !file.endsWith('samples.tsx'),
)

describe('texts', () => {
  it('stand in locales/, never in a screen', () => {
    expect(files.length).toBeGreaterThan(20)
    expect(files.flatMap(wordsIn)).toEqual([])
  })

  it('would be noticed in a screen', () => {
    expect(wordsOf('a.tsx', '<p>Halo</p>')).toEqual(['a.tsx: Halo'])
    expect(wordsOf('a.tsx', '<B label="Kirim" />')).toEqual(['a.tsx: Kirim'])
    expect(wordsOf('a.tsx', '<B label={ok ? "Kirim" : t("x")} />')).toEqual(['a.tsx: Kirim'])
    expect(wordsOf('a.tsx', '<B class="big">{t("home.title")} · 12</B>')).toEqual([])
  })
})

function wordsIn(file: string): string[] {
  return wordsOf(file, readFileSync(join(client, file), 'utf8'))
}

type Node = { type: string; [key: string]: unknown }

function wordsOf(file: string, source: string): string[] {
  const found: string[] = []
  // The product's own name is the same in every language.
  const note = (value: unknown) => {
    if (value === 'SI PATAS') return
    // A key, handed on to a piece that looks it up.
    if (typeof value === 'string' && /^[a-z]\w*(\.\w+)+$/.test(value)) return
    if (typeof value === 'string' && /\p{L}{2,}/u.test(value))
      found.push(`${file}: ${value.trim()}`)
  }
  walk(parseSync(file, source).program as unknown as Node, (node) => {
    if (node.type === 'JSXText') note(node.value)
    if (node.type !== 'JSXAttribute') return
    const name = (node.name as Node).name
    if (!spoken.has(String(name))) return
    for (const literal of literals(node.value as Node | null)) note(literal)
  })
  return found
}

/** Literals that may become the attribute's value: itself, or a branch of a condition; not a call's arguments. */
function literals(node: Node | null): unknown[] {
  switch (node?.type) {
    case 'Literal':
      return [node.value]
    case 'JSXExpressionContainer':
      return literals(node.expression as Node)
    case 'ConditionalExpression':
      return [...literals(node.consequent as Node), ...literals(node.alternate as Node)]
    case 'LogicalExpression':
      return literals(node.right as Node)
    default:
      return []
  }
}

function walk(node: Node, visit: (node: Node) => void): void {
  visit(node)
  for (const child of Object.values(node)) {
    for (const part of Array.isArray(child) ? child : [child]) {
      if (part && typeof part === 'object' && 'type' in part) walk(part as Node, visit)
    }
  }
}
