import { signal } from '@preact/signals'

/** Now, told anew twice a minute, so that "5 menit lalu" does not grow old on the screen. */
export const now = signal(Date.now())

/** Starts the clock; returns how to stop it. */
export function startClock(): () => void {
  now.value = Date.now()
  const timer = setInterval(() => {
    now.value = Date.now()
  }, 30_000)
  return () => clearInterval(timer)
}
