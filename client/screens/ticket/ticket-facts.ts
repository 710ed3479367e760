import { picturesOf, spaced, ticketPath } from '#shared/domain/ticket'
import type { Ticket } from '../../db/outbox-port'
import { keyOf } from '../../i18n/keys'
import { t } from '../../i18n/texts'
import { pictureOf } from '../../ui/picture'
import type { PictureName } from '../../ui/picture-names'
import type { Sayable } from '../../voice/say'
import { spelled } from '../../voice/spell'

export type TicketFacts = {
  code: string
  pictures: { picture: PictureName; label: string }[]
  /** What its QR leads to. Behind the `#`, so that it reaches no log. */
  address: string
}

export function ticketFacts({ code, claim }: Pick<Ticket, 'code' | 'claim'>): TicketFacts {
  return {
    code,
    pictures: picturesOf(code).map((name) => ({
      picture: pictureOf('ticket', name),
      label: t(keyOf('pictures', name)),
    })),
    address: location.origin + ticketPath(code, claim),
  }
}

/** The number digit by digit, then its three pictures. */
export function ticketSaid({ code, pictures }: TicketFacts): Sayable[] {
  const [first = '', second = '', third = ''] = pictures.map(({ label }) => label)
  return [...spelled(code), { key: 'ticket.pictures', params: { first, second, third } }]
}

/** What is sent to somebody one trusts. */
export function ticketShared({ code, pictures, address }: TicketFacts): string {
  return t('ticket.shareText', {
    code: spaced(code),
    pictures: pictures.map(({ label }) => label).join(', '),
    address,
  })
}
