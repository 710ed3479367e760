import type { BrowserContext } from 'playwright-core'

/**
 * tsx keeps the names of functions by a helper of its own, which a function that is sent into a page
 * calls too, and which no page has. As text, so that it is left as it is.
 */
export async function knowNames(context: BrowserContext): Promise<void> {
  await context.addInitScript('globalThis.__name = (given) => given')
}
