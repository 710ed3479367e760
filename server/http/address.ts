import { createMiddleware } from 'hono/factory'
import type { Env } from './env'

/**
 * Finds out where a request comes from. `X-Forwarded-For` is believed only as far as proxies of our
 * own wrote it: with one proxy its last entry, with two the one before.
 */
export function findAddress(trustedProxies: number) {
  return createMiddleware<Env>(async (c, next) => {
    const forwarded = c.req.header('x-forwarded-for')?.split(',') ?? []
    const claimed = trustedProxies > 0 ? forwarded.at(-trustedProxies)?.trim() : undefined
    c.set('address', network(claimed || c.env?.incoming?.socket.remoteAddress || 'unknown'))
    await next()
  })
}

/** One household or office has a whole /64 of IPv6: counting single addresses would count nothing. */
export function network(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped) return mapped
  if (!address.includes(':')) return address
  const [head = '', tail] = address.toLowerCase().replace(/%.*$/, '').split('::')
  const groups = head === '' ? [] : head.split(':')
  if (tail !== undefined) {
    const rest = tail === '' ? [] : tail.split(':')
    while (groups.length + rest.length < 8) groups.push('0')
    groups.push(...rest)
  }
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')
}
