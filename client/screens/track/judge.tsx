import { useState } from 'preact/hooks'
import type { Ticket } from '../../db/outbox-port'
import { t } from '../../i18n/texts'
import { Choice, Choices } from '../../ui/choices'
import { say } from '../../voice/say'
import { DraftGone } from '../apply/draft-gone'
import { nextAction } from '../apply/next-action'
import { useGo } from '../go'
import { Screen } from '../screen'
import { useTicket } from '../ticket/use-ticket'
import { useFollowUp } from './use-follow-up'

/** Done is when the resident says done. */
export function Judge() {
  const ticket = useTicket()
  if (!ticket) return null
  return ticket === 'none' ? <DraftGone /> : <JudgeOf ticket={ticket} />
}

const verdicts = [
  { verdict: 'tuntas', text: 'track.tuntas', picture: 'ui-tuntas' },
  { verdict: 'belum', text: 'track.belum', picture: 'ui-belum' },
] as const

function JudgeOf({ ticket }: { ticket: Ticket }) {
  const go = useGo()
  const [chosen, setChosen] = useState<'tuntas' | 'belum'>()
  const { tell, isBusy, screen } = useFollowUp(ticket, {
    text: 'track.tuntasDone',
    picture: 'ui-tuntas',
  })
  if (screen) return <>{screen}</>
  const back = `/kabar/${ticket.id}`
  return (
    <Screen
      name="track-judge"
      place={ticket.id}
      sentence="track.tuntasAsk"
      also={verdicts.map(({ text }) => text)}
      back={back}
      action={nextAction(chosen !== undefined && !isBusy, () =>
        chosen === 'tuntas' ? tell({ kind: 'tuntas' }) : go.to(`${back}/belum`),
      )}
    >
      <Choices>
        {verdicts.map(({ verdict, text, picture }) => (
          <Choice
            key={verdict}
            label={t(text)}
            picture={picture}
            marked={chosen === verdict}
            onPress={() => {
              setChosen(verdict)
              void say(text)
            }}
          />
        ))}
      </Choices>
    </Screen>
  )
}
