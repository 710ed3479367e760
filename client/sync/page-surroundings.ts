import type { Surroundings } from './parts'

const MINUTE = 60_000

/** What a page can ask of its browser and hear from it. */
export const pageSurroundings: Surroundings = {
  async persist() {
    await navigator.storage?.persist?.()
  },
  async askForWaking() {
    const registration = await navigator.serviceWorker?.getRegistration()
    await (registration as WithSync | undefined)?.sync?.register('sync')
  },
  async isWorkerActive() {
    return Boolean((await navigator.serviceWorker?.getRegistration())?.active)
  },
  listen(onReason) {
    const ifVisible = () => document.visibilityState === 'visible' && onReason('visible')
    // `navigator.onLine` is only a hint: what it says is tried, never believed.
    const online = () => onReason('online')
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') onReason('tick')
    }, MINUTE)
    document.addEventListener('visibilitychange', ifVisible)
    addEventListener('online', online)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', ifVisible)
      removeEventListener('online', online)
    }
  },
}

/** Background Sync: in Chromium only, and not in TypeScript's own list. */
type WithSync = { sync?: { register(tag: string): Promise<void> } }
