import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { FollowUp, Ticket } from '../../db/outbox-port'
import type { TextKey } from '../../i18n/keys'
import { t } from '../../i18n/texts'
import { Choice, Choices } from '../../ui/choices'
import type { PictureName } from '../../ui/picture-names'
import type { Recorded } from '../../voice/recorder'
import { say } from '../../voice/say'
import { DraftGone } from '../apply/draft-gone'
import { nextAction } from '../apply/next-action'
import { Speak } from '../apply/speak'
import { useGo } from '../go'
import { Screen } from '../screen'
import { useTicket } from '../ticket/use-ticket'
import { useFollowUp } from './use-follow-up'

type Reason = NonNullable<Extract<FollowUp, { kind: 'belum' }>['reason']>
const reasons: { reason: Reason; text: TextKey; picture: PictureName }[] = [
  { reason: 'wrongLetter', text: 'track.belumReason.wrongLetter', picture: 'ui-change' },
  { reason: 'notDone', text: 'track.belumReason.notDone', picture: 'ui-waiting' },
  { reason: 'rude', text: 'track.belumReason.rude', picture: 'choice-rude' },
  { reason: 'other', text: 'track.belumReason.other', picture: 'event-other' },
]

/** *Belum*: what is not done yet, by a picture and, if one likes, in one's own voice. */
export function NotDone() {
  const ticket = useTicket()
  if (!ticket) return null
  return ticket === 'none' ? <DraftGone /> : <NotDoneOf ticket={ticket} />
}

function NotDoneOf({ ticket }: { ticket: Ticket }) {
  const go = useGo()
  const { query } = useLocation()
  const [reason, setReason] = useState<Reason>()
  const [voice, setVoice] = useState<Recorded>()
  const [fault, setFault] = useState<TextKey>()
  const { tell, isBusy, screen } = useFollowUp(ticket, {
    text: 'track.belumDone',
    picture: 'ui-belum',
  })
  if (screen) return <>{screen}</>
  const here = `/kabar/${ticket.id}/belum`

  if (query.cara === 'suara' && reason) {
    return (
      <Screen
        name="track-not-done-voice"
        place={`${ticket.id} suara`}
        sentence="track.belumVoice"
        also={['voice.start']}
        back={here}
        fault={fault}
        action={{
          label: t('confirm.sendButton'),
          picture: 'ui-send',
          disabled: isBusy,
          onPress: () => tell({ kind: 'belum', reason, ...(voice && { voice }) }),
        }}
      >
        <Speak
          recorded={voice && { id: 'belum', ms: voice.ms }}
          bytesOf={async () => voice?.bytes ?? new Uint8Array()}
          onFault={setFault}
          onRecorded={setVoice}
        />
      </Screen>
    )
  }
  return (
    <Screen
      name="track-not-done"
      place={`${ticket.id} belum`}
      sentence="track.belumAsk"
      also={reasons.map(({ text }) => text)}
      back={`/kabar/${ticket.id}`}
      action={nextAction(reason !== undefined, () => go.to(`${here}?cara=suara`))}
    >
      <Choices>
        {reasons.map(({ reason: one, text, picture }) => (
          <Choice
            key={one}
            label={t(text)}
            picture={picture}
            marked={reason === one}
            onPress={() => {
              setReason(one)
              void say(text)
            }}
          />
        ))}
      </Choices>
    </Screen>
  )
}
