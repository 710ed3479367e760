import { useEffect } from 'preact/hooks'
import type { Ticket } from '../../db/outbox-port'
import { type NextMove, nextMove } from '../../flow/next-move'
import { wayOf } from '../../flow/standing'
import { t } from '../../i18n/texts'
import type { Action } from '../../ui/big-button'
import { Notice } from '../../ui/notice'
import { Picture } from '../../ui/picture'
import { StageLine } from '../../ui/stage-line'
import { type Sayable, wordsOf } from '../../voice/say'
import { DraftGone } from '../apply/draft-gone'
import { dateWords } from '../dates'
import { type Go, useGo } from '../go'
import { PlayVoice } from '../play-voice'
import { useOutbox } from '../ports'
import { Screen } from '../screen'
import { paperTitle, serviceTitle } from '../service-texts'
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
  useEffect(() => {
    outbox.tryNow()
  }, [outbox])
  useEffect(() => {
    if (ticket.rev > ticket.seenRev) void outbox.markSeen(ticket.id, ticket.rev)
  }, [outbox, ticket.id, ticket.rev, ticket.seenRev])

  const kind = kindOf(ticket)
  const { text, next, picture } = standingTexts(ticket, now)
  const { places, at } = wayOf(kind, ticket)
  const move = nextMove(ticket, now)
  const last = ticket.events.at(-1)
  const notes = notesOf(ticket, move, now)
  const isPerson = move.move === 'person'
  const words: Sayable[] = last?.words ? ['track.words', { words: last.words }] : []
  return (
    <Screen
      name="track-ticket"
      place={`${ticket.id} ${ticket.rev}`}
      sentence={text}
      also={[...words, ...notes, next]}
      back="/kabar"
      {...actionsOf(move, ticket, go)}
    >
      <p class="official">{t(serviceTitle(ticket.service))}</p>
      {isPerson ? (
        <div class="centred">
          <Picture name={picture} size={96} />
        </div>
      ) : (
        <StageLine
          stages={places.map((place, index) => {
            const shown = placeTexts(kind, place)
            return {
              picture: index === at ? picture : shown.picture,
              label: t(shown.text),
            }
          })}
          at={at}
          label={t('track.line')}
        />
      )}
      {last?.words && (
        <blockquote class="office-words">
          <p class="quiet">{t('track.words')}</p>
          <p>{last.words}</p>
        </blockquote>
      )}
      {last?.voice && (
        <PlayVoice
          id={last.voice.id}
          label="track.voice"
          ms={last.voice.ms}
          bytesOf={async (id) => (await outbox.voice(ticket, id))?.bytes}
          missing="track.voiceNotHere"
        />
      )}
      {notes.map((note) => (
        <p key={wordsOf(note)}>{wordsOf(note)}</p>
      ))}
      <Notice kind={move.move === 'answered' ? 'waiting' : 'received'} text={t(next)} />
      {ticket.events.length > 1 && (
        <button
          type="button"
          class="history-link"
          onClick={() => go.to(`/kabar/${ticket.id}/jalan`)}
        >
          {t('track.history')}
        </button>
      )}
    </Screen>
  )
}

/** What is still under way, and by when. */
function notesOf(ticket: Ticket, move: NextMove, now: number): Sayable[] {
  const notes: Sayable[] = []
  if (ticket.photosWaiting > 0) {
    notes.push({ key: 'track.photosWaiting', params: { count: ticket.photosWaiting } })
  }
  if (move.move === 'answered') notes.push('track.answersWaiting')
  if (move.move === 'supplement') {
    notes.push({ words: move.wants.map((want) => t(paperTitle(want))).join(', ') })
  }
  if (move.move === 'wait' && ticket.dueAt) {
    notes.push(
      Date.parse(ticket.dueAt) < now
        ? 'track.late'
        : { key: 'track.due', params: { date: dateWords(ticket.dueAt) } },
    )
  }
  return notes
}

/** The one thing to do next, and the number beside it. */
function actionsOf(
  { move }: NextMove,
  { id }: Ticket,
  go: Go,
): { action: Action; second?: Action | undefined } {
  const number: Action = {
    label: t('ticket.label'),
    picture: 'ui-keep',
    onPress: () => go.to(`/nomor/${id}`),
  }
  switch (move) {
    case 'supplement':
      return {
        action: {
          label: t('track.sendWants'),
          picture: 'ui-camera',
          onPress: () => go.to(`/kabar/${id}/lengkapi`),
        },
      }
    case 'collect':
      return {
        second: number,
        action: {
          label: t('info.where'),
          picture: 'ui-place',
          onPress: () => go.to('/tanya/tempat'),
        },
      }
    case 'judge':
    case 'reopen':
      return {
        second: number,
        action: {
          label: t(move === 'judge' ? 'track.tuntas' : 'track.belum'),
          picture: move === 'judge' ? 'ui-tuntas' : 'ui-belum',
          onPress: () => go.to(`/kabar/${id}/${move === 'judge' ? 'tuntas' : 'belum'}`),
        },
      }
    case 'person':
      return {
        second: number,
        action: { label: t('common.help'), picture: 'ui-help', onPress: () => go.to('/bantuan') },
      }
    default:
      return { action: { ...number, label: t('ticket.label') } }
  }
}
