let waiting: ServiceWorker | undefined

/**
 * Registers the worker once the page has nothing better to do. Where there are no workers (private
 * mode of some browsers, an insecure address) nothing happens; the help screen says what is missing.
 */
export async function registerWorker(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  const registration = await navigator.serviceWorker.register('/sw.js').catch(() => undefined)
  if (!registration) return

  // A version that arrived last time: at start nobody has typed anything yet.
  waiting = registration.waiting ?? undefined

  registration.addEventListener('updatefound', () => {
    const worker = registration.installing
    worker?.addEventListener('statechange', () => {
      const replacesAnother = navigator.serviceWorker.controller !== null
      if (worker.state === 'installed' && replacesAnother) waiting = worker
    })
  })
}

/**
 * Moves to the new version if there is one. Call only where nobody loses
 * anything: at the home screen, and when the kiosk goes back to its greeting.
 * We never ask: "update available" means nothing to a resident.
 */
export function updateIfReady(): void {
  if (!waiting) return
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), {
    once: true,
  })
  waiting.postMessage('take-over')
  waiting = undefined
}
