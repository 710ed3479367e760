import { useGo, useParam } from '../go'
import { Pick } from '../pick'
import { serviceItems } from './life-events'

/** The letters that something calls for; the official name stands below in small. */
export function Services() {
  const go = useGo()
  const event = useParam('event')
  const items = serviceItems(event)
  return (
    <Pick
      name="apply-services"
      place={event}
      sentence={items.length === 1 ? 'letter.one' : 'letter.choose'}
      back="/surat"
      as="rows"
      items={items}
      onGo={(service) => go.to(`/surat/${event}/${service}`)}
    />
  )
}
