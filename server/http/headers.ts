import { createMiddleware } from 'hono/factory'
import { secureHeaders } from 'hono/secure-headers'
import type { Env } from './env'

/** Hashes of the inline scripts and styles of our own pages, as CSP writes them. */
export type InlineHashes = { scripts: string[]; styles: string[] }

/**
 * What a browser may do with our pages: nothing from elsewhere, no inline script but our own, no
 * frame, no form that leaves, camera, microphone and position for us alone.
 */
export function securityHeaders({ scripts, styles }: InlineHashes, { https }: { https: boolean }) {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'", ...scripts],
      styleSrc: ["'self'", ...styles],
      imgSrc: ["'self'", 'blob:', 'data:'],
      mediaSrc: ["'self'", 'blob:'],
      connectSrc: ["'self'"],
      workerSrc: ["'self'"],
      manifestSrc: ["'self'"],
      objectSrc: ["'none'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
    },
    permissionsPolicy: {
      camera: ['self'],
      microphone: ['self'],
      geolocation: ['self'],
      payment: [],
      usb: [],
      bluetooth: [],
      displayCapture: [],
      accelerometer: [],
      gyroscope: [],
      magnetometer: [],
    },
    referrerPolicy: 'no-referrer',
    xFrameOptions: 'DENY',
    strictTransportSecurity: https && 'max-age=31536000',
    // Old names of headers that browsers no longer read, or that are for a plug-in of the past.
    xXssProtection: false,
    xDownloadOptions: false,
    xPermittedCrossDomainPolicies: false,
    // A handler's own, such as the narrower policy of an attachment, stays.
    overwrite: false,
  })
}

/** Answers of the API are nobody's to keep: not the browser's disk, not a proxy's. */
export const neverStored = createMiddleware<Env>(async (c, next) => {
  await next()
  if (!c.res.headers.has('cache-control')) c.header('Cache-Control', 'no-store')
})
