import { signal } from '@preact/signals'
import { type LiveState, listen } from '../../../office/live'
import { resume } from '../../../office/session'
import { ring } from './sound'

export const liveState = signal<LiveState>('joining')

/** The last case that changed anywhere. `count` tells two changes of one rev apart. */
export const lastChange = signal({ id: '', rev: 0, count: 0 })

/** How many cases arrived while this desk was open. */
export const arrivals = signal(0)

/** Items waiting under "perlu diperiksa", as last heard with the inbox. */
export const trayCount = signal(0)

/** Hears of cases while somebody is signed in; returns how to stop. */
export function hearCases(): () => void {
  return listen({
    onCase: ({ id, rev }) => {
      lastChange.value = { id, rev, count: lastChange.peek().count + 1 }
      // The first rev is the arrival; a colleague's moves make no sound.
      if (rev !== 1) return
      arrivals.value++
      ring()
    },
    onState: (state) => {
      const wasLost = liveState.peek() === 'lost'
      liveState.value = state
      if (state === 'lost') void askAgain()
      // What changed while nobody listened is fetched now.
      if (state === 'live' && wasLost) {
        lastChange.value = { id: '', rev: 0, count: lastChange.peek().count + 1 }
      }
    },
  })
}

let isAsking = false

/** A stream that ended, or is refused, may mean a session that ended; only a question can tell. */
async function askAgain(): Promise<void> {
  if (isAsking) return
  isAsking = true
  await resume()
  isAsking = false
}
