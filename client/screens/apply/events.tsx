import { useGo } from '../go'
import { Pick } from '../pick'
import { eventItems } from './life-events'

/** Why somebody comes: people know what happened, not what the letter is called. */
export function Events() {
  const go = useGo()
  return (
    <Pick
      name="apply-events"
      sentence="letter.why"
      back="/"
      as="tiles"
      items={eventItems()}
      onGo={(event) => go.to(`/surat/${event}`)}
    />
  )
}
