import { newMemory } from './memory'
import { nextTry } from './next-try'
import type { Reason, SendingParts } from './parts'
import { chanceFrom } from './pause'
import { type Sending, sendAll } from './send-all'

export type Runner = {
  /** Tries to send, now or as soon as the office allows. Safe to call as often as you like. */
  kick(reason: Reason): void
  stop(): void
}

/** With nothing to send, news are asked for again after so long. */
const NEWS_AFTER = 5 * 60_000

/** Sends when there is a reason to, one run after another, and by itself as long as something waits. */
export function newRunner(parts: SendingParts, onRun: (sending: Sending) => void): Runner {
  const { clock, random } = parts
  const memory = newMemory(parts)
  let isRunning = false
  let isStopped = false
  let tries = 0
  let notBefore = 0
  let lastRun = Number.NEGATIVE_INFINITY
  let isWaiting = true
  let cancel = () => {}

  function kick(reason: Reason): void {
    if (isStopped) return
    const isSign = reason !== 'tick' && reason !== 'timer'
    if (isSign) {
      tries = 0
      memory.isCalled = true
      memory.forgetFailures()
    }
    if (isRunning) return
    if (reason === 'tick' && !isWaiting && clock.mono() - lastRun < NEWS_AFTER) return
    const wait = notBefore - clock.mono()
    if (wait > 0) again(wait)
    else void run()
  }

  async function run(): Promise<void> {
    isRunning = true
    cancel()
    const sending = await sendAll(parts, memory)
    isRunning = false
    lastRun = clock.mono()
    isWaiting = sending.waiting
    const next = nextTry(sending, tries, chanceFrom(random))
    tries = next.tries
    if (next.byOffice && next.wait !== undefined) notBefore = clock.mono() + next.wait
    if (next.wait !== undefined) again(next.wait)
    onRun(sending)
  }

  function again(wait: number): void {
    cancel()
    if (!isStopped) cancel = clock.after(wait, () => kick('timer'))
  }

  return {
    kick,
    stop() {
      isStopped = true
      cancel()
    },
  }
}
