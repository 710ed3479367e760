import type { Kind } from '#shared/domain/stages'
import { findService } from '#shared/services/catalogue'
import type { Ticket } from '../../db/outbox-port'
import { type Place, standingOf } from '../../flow/standing'
import { keyOf, type TextKey } from '../../i18n/keys'
import { hasText } from '../../i18n/texts'
import type { NoticeKind } from '../../ui/notice'
import { pictureOf } from '../../ui/picture'
import type { PictureName } from '../../ui/picture-names'

export function kindOf(ticket: Ticket): Kind {
  return findService(ticket.service)?.kind ?? 'letter'
}

/** Where a ticket stands, as a picture and a sentence of its own. */
export function standingTexts(
  ticket: Ticket,
  now: number,
): { text: TextKey; next: TextKey; picture: PictureName; notice: NoticeKind } {
  const standing = standingOf(ticket, now)
  switch (standing) {
    case 'saved':
      return { text: 'save.saved', next: 'save.queued', picture: 'ui-saved', notice: 'saved' }
    case 'waiting':
      return {
        text: 'track.state.queued',
        next: 'save.keepApp',
        picture: 'ui-waiting',
        notice: 'waiting',
      }
    case 'held': {
      const why = keyOf('err', ticket.heldBecause ?? 'generic')
      return {
        text: hasText(why) ? why : 'track.state.held',
        next: 'common.help',
        picture: 'ui-attention',
        notice: 'error',
      }
    }
    case 'sent':
      return { text: 'send.sent', next: 'track.notHeard', picture: 'ui-sent', notice: 'sent' }
    default: {
      const kind = kindOf(ticket)
      return {
        text: heardOf(ticket) ?? keyOf('stages', kind, standing),
        next: keyOf('next', kind, standing),
        picture: pictureOf('stage', standing),
        notice: 'received',
      }
    }
  }
}

/** The sentence an officer chose for the last move, where this release knows it. */
function heardOf({ events, stage }: Ticket): TextKey | undefined {
  const last = events.at(-1)
  if (!last?.heard || last.stage !== stage) return undefined
  const key = keyOf('stages', last.heard)
  return hasText(key) ? key : undefined
}

/** Pictures and names of the places on the way to tuntas. */
export function placeTexts(kind: Kind, place: Place): { text: TextKey; picture: PictureName } {
  switch (place) {
    case 'onPhone':
      return { text: 'save.saved', picture: 'ui-saved' }
    case 'arrived':
      return { text: 'track.state.receipted', picture: 'ui-received' }
    case 'inWork':
      return {
        text: 'status.processing',
        picture: kind === 'complaint' ? 'stage-working' : 'stage-checking',
      }
    default:
      return { text: keyOf('stages', kind, place), picture: pictureOf('stage', place) }
  }
}
