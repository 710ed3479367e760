import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  precacheAndRoute,
} from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { sendFromWorker } from '../../sync/send-from-worker'

/** Background Sync is Chromium's alone, so TypeScript's library does not know it. */
type SyncEvent = ExtendableEvent & { tag: string }

declare const self: ServiceWorkerGlobalScope & {
  __WB_MANIFEST: { url: string; revision: string | null }[]
}

// The app and its texts, complete, at install: a phone may be online only once, at the office.
precacheAndRoute(self.__WB_MANIFEST)
cleanupOutdatedCaches()

const isDesk = /^\/petugas(\/|$)/

// Any address of residents opens the app. The API and the desk are never answered from here.
registerRoute(
  new NavigationRoute(createHandlerBoundToURL('/index.html'), {
    denylist: [/^\/api\//, isDesk, /^\/cek\//, /\.\w+$/],
  }),
)

// We wait to be told: taking over by ourselves could swap the app in the middle of a form. A second
// open page may be in the middle of one, so then it waits for another pause.
self.addEventListener('message', (event) => {
  if (event.data !== 'take-over') return
  const isAlone = async () => {
    // While it waits, a worker controls no page: all of them are looked at.
    const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
    return pages.filter(({ url }) => !isDesk.test(new URL(url).pathname)).length <= 1
  }
  event.waitUntil(
    isAlone().then((is) => (is ? self.skipWaiting() : event.ports[0]?.postMessage('later'))),
  )
})

// The first visit may be the only one: serve the open page at once, nothing is being replaced.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

// The browser tells us that the line is back, even when the app is closed.
self.addEventListener('sync', ((event: SyncEvent) => {
  if (event.tag === 'sync') event.waitUntil(sendFromWorker())
}) as EventListener)
