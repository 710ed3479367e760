import { useEffect } from 'preact/hooks'
import type { Ticket } from '../../db/outbox-port'
import { type NextMove, nextMove } from '../../flow/next-move'
import { wayOf } from '../../flow/standing'
import { t } from '../../i18n/texts'
import type { Action } from '../../ui/big-button'
import { Choice, Choices } from '../../ui/choices'
import { Picture } from '../../ui/picture'
import type { PictureName } from '../../ui/picture-names'
import { StageLine } from '../../ui/stage-line'
import { type Sayable, wordsOf } from '../../voice/say'
import { DraftGone } from '../apply/draft-gone'
import { dateWords } from '../dates'
import { type Go, useGo } from '../go'
import { useOutbox } from '../ports'
import { Screen } from '../screen'
import { serviceTitle } from '../service-texts'
import { kindOf, placeTexts, standingTexts } from '../ticket/standing-texts'
import { useNow, useTicket } from '../ticket/use-ticket'

/** One ticket: where it stands, what the office said, and what to do next. */
export function TicketDetail() {
  const ticket = useTicket()
  if (!ticket) return null
  return ticket === 'none' ? <DraftGone /> : <Detail ticket={ticket} />
}

function Detail({ ticket }: { ticket: Ticket }) {
  const go = useGo()
  const outbox = useOutbox()
  const now = useNow()
  useEffect(() => outbox.tryNow(), [outbox])
  useEffect(() => {
    if (ticket.rev > ticket.seenRev) void outbox.markSeen(ticket.id, ticket.rev)
  }, [outbox, ticket.id, ticket.rev, ticket.seenRev])

  const { text, next, picture } = standingTexts(ticket, now)
  const move = nextMove(ticket, now)
  const last = ticket.events.at(-1)
  const note = noteOf(ticket, move, now)
  const told: Sayable[] = last?.words ? ['track.words', { words: last.words }] : []
  const here = `/kabar/${ticket.id}`
  return (
    <Screen
      name="track-ticket"
      place={`${ticket.id} ${ticket.rev}`}
      sentence={text}
      also={[...told, next, ...(note ? [note] : [])]}
      back="/kabar"
      {...actionsOf(move, ticket, go)}
    >
      <p class="official">{t(serviceTitle(ticket.service))}</p>
      {move.move === 'person' ? (
        <div class="centred">
          <Picture name={picture} />
        </div>
      ) : (
        <Way ticket={ticket} picture={picture} />
      )}
      <div class="told">
        <Picture name={nextPictures[move.move]} />
        <div>
          <p class="strong">{t(next)}</p>
          {note && <p>{wordsOf(note)}</p>}
        </div>
      </div>
      <Choices>
        {(last?.words || last?.voice) && (
          <Choice
            label={t(last.stage === 'answered' ? 'track.answer' : 'track.words')}
            picture="ui-officer"
            onPress={() => go.to(`${here}/pesan`)}
          />
        )}
        {ticket.events.length > 1 && (
          <Choice
            label={t('track.history')}
            picture="ui-steps"
            onPress={() => go.to(`${here}/jalan`)}
          />
        )}
      </Choices>
    </Screen>
  )
}

/** The five places from this phone to tuntas. */
function Way({ ticket, picture }: { ticket: Ticket; picture: PictureName }) {
  const kind = kindOf(ticket)
  const { places, at } = wayOf(kind, ticket)
  return (
    <StageLine
      stages={places.map((place, index) => {
        const shown = placeTexts(kind, place)
        return { picture: index === at ? picture : shown.picture, label: t(shown.text) }
      })}
      at={at}
      label={t('track.line')}
    />
  )
}

const nextPictures: Record<NextMove['move'], PictureName> = {
  wait: 'ui-later',
  answered: 'ui-waiting',
  person: 'ui-officer',
  supplement: 'ui-camera',
  collect: 'ui-bring',
  judge: 'ui-tuntas',
  reopen: 'ui-belum',
  nothing: 'ui-yes',
}

/** What is still under way, or by when it should be done. */
function noteOf(ticket: Ticket, { move }: NextMove, now: number): Sayable | undefined {
  if (move === 'answered') return 'track.answersWaiting'
  if (ticket.photosWaiting > 0) {
    return { key: 'track.photosWaiting', params: { count: ticket.photosWaiting } }
  }
  if (move !== 'wait' || !ticket.dueAt) return undefined
  return Date.parse(ticket.dueAt) < now
    ? 'track.late'
    : { key: 'track.due', params: { date: dateWords(ticket.dueAt) } }
}

/** The one thing to do next, and the number beside it. */
function actionsOf(
  { move }: NextMove,
  { id }: Ticket,
  go: Go,
): { action: Action; second?: Action | undefined } {
  const second: Action = {
    label: t('ticket.label'),
    picture: 'ui-keep',
    onPress: () => go.to(`/nomor/${id}`),
  }
  const here = `/kabar/${id}`
  switch (move) {
    case 'supplement':
      return {
        second,
        action: {
          label: t('flow.start'),
          picture: 'ui-camera',
          onPress: () => go.to(`${here}/lengkapi`),
        },
      }
    case 'collect':
      return {
        second,
        action: {
          label: t('info.where'),
          picture: 'ui-place',
          onPress: () => go.to('/tanya/tempat'),
        },
      }
    case 'judge':
      return {
        second,
        action: {
          label: t('track.tuntas'),
          picture: 'ui-tuntas',
          onPress: () => go.to(`${here}/tuntas`),
        },
      }
    case 'reopen':
      return {
        second,
        action: {
          label: t('track.belum'),
          picture: 'ui-belum',
          onPress: () => go.to(`${here}/belum`),
        },
      }
    case 'person':
      return {
        second,
        action: { label: t('common.help'), picture: 'ui-help', onPress: () => go.to('/bantuan') },
      }
    default:
      return { action: { ...second, label: t('ticket.label') } }
  }
}
