import { Hono } from 'hono'
import { methodNotAllowed } from 'hono/method-not-allowed'
import { findAddress } from './http/address'
import type { Env } from './http/env'
import { neverStored, securityHeaders } from './http/headers'
import { onlyHosts } from './http/hosts'
import { inlineHashes } from './http/inline-hashes'
import { onProblem, onUnknown, onWrongMethod } from './http/problems'
import { logRequests } from './http/request-log'
import type { Parts } from './parts'
import { chunks } from './routes/chunks'
import { desk } from './routes/office/desk'
import { publicRoutes } from './routes/public'
import { sync } from './routes/sync'

/** The whole server as one function from request to answer. It never listens. */
export function createApp(parts: Parts) {
  const { log, pages, hosts, https, trustedProxies } = parts
  const app = new Hono<Env>()
  app.onError(onProblem(log))
  app.notFound(onUnknown)

  app.use(findAddress(trustedProxies))
  app.use(logRequests(log))
  app.use(securityHeaders(inlineHashes(pages?.pages ?? []), { https }))
  app.use(onlyHosts(hosts))
  app.use(methodNotAllowed({ app, onMethodNotAllowed: onWrongMethod }))

  app.use('/api/*', neverStored)
  app.route('/api/sync', sync(parts))
  app.route('/api/chunks', chunks(parts))
  app.route('/api', publicRoutes(parts))
  app.route('/api/office', desk(parts))

  // As middleware: as a route it would say of every address that GET is allowed there.
  app.use(async (c, next) => (await pages?.serve(c)) ?? next())
  return app
}
