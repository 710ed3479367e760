let registration: ServiceWorkerRegistration | undefined

/**
 * Registers the worker once the page has nothing better to do. Where there are no workers (private
 * mode of some browsers, an insecure address) nothing happens; the help screen says what is missing.
 */
export async function registerWorker(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  registration = await navigator.serviceWorker.register('/sw.js').catch(() => undefined)
}

/**
 * Moves to the new version if there is one. Call only where nobody loses
 * anything: at the home screen, and when the kiosk goes back to its greeting.
 * We never ask: "update available" means nothing to a resident.
 */
export function updateIfReady(): void {
  const waiting = registration?.waiting
  if (!waiting) return
  const reload = () => location.reload()
  navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true })
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = () => {
    // Another page is open. When that one moves on later, this one may be in the middle of a form.
    navigator.serviceWorker.removeEventListener('controllerchange', reload)
    port1.close()
  }
  waiting.postMessage('take-over', [port2])
}
