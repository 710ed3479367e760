import * as v from 'valibot'
import { Live } from '#shared/wire/desk'

/** `lost` is worth telling: the officer then knows that silence means nothing. */
export type LiveState = 'joining' | 'live' | 'lost'

type Options = {
  onCase: (event: { id: string; rev: number }) => void
  onState: (state: LiveState) => void
  open?: (url: string) => EventSource
  random?: () => number
}

const FIRST_WAIT = 1000
const LONGEST_WAIT = 30_000

/**
 * Hears of changed cases, ids only. Left alone, a browser gives up for good on an answer that is not a
 * stream and knocks every three seconds otherwise; so coming back is ours, with waits that double from
 * one second to half a minute, up to half of each by chance. Returns how to stop.
 */
export function listen({ onCase, onState, open = stream, random = Math.random }: Options) {
  let source: EventSource
  let tries = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const join = () => {
    onState(tries === 0 ? 'joining' : 'lost')
    source = open('/api/office/live')
    source.onopen = () => {
      tries = 0
      onState('live')
    }
    source.addEventListener('case', ({ data }) => {
      const event = v.safeParse(v.pipe(v.string(), v.parseJson(), Live), data)
      if (event.success) onCase(event.output)
    })
    source.onerror = () => {
      source.close()
      onState('lost')
      const ceiling = Math.min(FIRST_WAIT * 2 ** tries++, LONGEST_WAIT)
      timer = setTimeout(join, ceiling / 2 + (random() * ceiling) / 2)
    }
  }
  join()

  return () => {
    clearTimeout(timer)
    source.close()
  }
}

const stream = (url: string) => new EventSource(url)
