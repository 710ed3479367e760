import { catalogue } from '#shared/services/catalogue'
import { type LifeEvent, lifeEvents, type Service } from '#shared/services/define'
import { keyOf } from '../../i18n/keys'
import { t } from '../../i18n/texts'
import { pictureOf } from '../../ui/picture'
import type { Item } from '../pick'
import { officialTitle, serviceTitle } from '../service-texts'

/** Why people come. An event nothing is offered for is not shown. */
export function eventItems(): Item[] {
  return lifeEvents
    .filter((event) => servicesOf(event).length > 0)
    .map((event) => ({
      id: event,
      label: keyOf('events', event),
      picture: pictureOf('event', event),
    }))
}

/** What is offered for a reason to come; nothing for a name that is none. */
export function servicesOf(event: string): Service[] {
  return catalogue.filter(({ events }) => events.includes(event as LifeEvent))
}

export function serviceItems(event: string): Item[] {
  return servicesOf(event).map(({ id }) => ({
    id,
    label: serviceTitle(id),
    below: t(officialTitle(id)),
    picture: pictureOf('service', id),
  }))
}
