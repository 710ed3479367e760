import { eventItems, serviceItems } from '../apply/life-events'
import { useGo, useParam } from '../go'
import { Pick } from '../pick'

/** Which letter is asked about: again by what happened. */
export function InfoEvents() {
  const go = useGo()
  return (
    <Pick
      name="info-events"
      sentence="info.choose"
      back="/tanya"
      as="tiles"
      items={eventItems()}
      onGo={(event) => go.to(`/tanya/surat/${event}`)}
    />
  )
}

export function InfoServices() {
  const go = useGo()
  const event = useParam('event')
  return (
    <Pick
      name="info-services"
      place={event}
      sentence="info.choose"
      back="/tanya/surat"
      as="rows"
      items={serviceItems(event)}
      onGo={(service) => go.to(`/tanya/layanan/${service}`)}
    />
  )
}
