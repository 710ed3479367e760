import { createHash } from 'node:crypto'
import type { InlineHashes } from './headers'

/** Hashes of what stands inline in built pages, so that the policy needs no exception for anything else. */
export function inlineHashes(pages: readonly string[]): InlineHashes {
  const scripts = new Set<string>()
  const styles = new Set<string>()
  for (const page of pages) {
    for (const [, attributes = '', text = ''] of page.matchAll(
      /<script\b([^>]*)>([\s\S]*?)<\/script>/g,
    )) {
      if (!/\bsrc=/.test(attributes) && text) scripts.add(hashOf(text))
    }
    for (const [, text = ''] of page.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/g)) {
      if (text) styles.add(hashOf(text))
    }
  }
  return { scripts: [...scripts], styles: [...styles] }
}

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
