import { useState } from 'preact/hooks'
import type { TextKey } from '../../i18n/keys'
import { t } from '../../i18n/texts'
import { Choice, Choices } from '../../ui/choices'
import { Notice } from '../../ui/notice'
import type { PictureName } from '../../ui/picture-names'
import { TicketCard } from '../../ui/ticket-card'
import { say } from '../../voice/say'
import { DraftGone } from '../apply/draft-gone'
import { nextAction } from '../apply/next-action'
import { useIsKiosk, useOffice } from '../ports'
import { Screen } from '../screen'
import { serviceTitle } from '../service-texts'
import { ticketFacts, ticketShared } from './ticket-facts'
import { ticketPicture } from './ticket-picture'
import { useTicket } from './use-ticket'

type Way = 'whatsapp' | 'picture' | 'print'
const ways: { way: Way; text: TextKey; picture: PictureName; onlyPhone?: true }[] = [
  { way: 'whatsapp', text: 'ticket.share', picture: 'ui-whatsapp', onlyPhone: true },
  { way: 'picture', text: 'ticket.picture', picture: 'ui-keep', onlyPhone: true },
  { way: 'print', text: 'ticket.print', picture: 'ui-print' },
]

/** Other ways to keep the number: sent to somebody, as a picture, on paper. */
export function Keep() {
  const isKiosk = useIsKiosk()
  const office = useOffice()
  const ticket = useTicket()
  const [chosen, setChosen] = useState<Way>()
  const [fault, setFault] = useState<TextKey>()
  const [isSaved, setSaved] = useState(false)
  if (!ticket) return null
  if (ticket === 'none') return <DraftGone />
  const facts = ticketFacts(ticket)
  const title = t(serviceTitle(ticket.service))
  const offered = ways.filter(({ onlyPhone }) => !(isKiosk && onlyPhone))

  async function keep() {
    setFault(undefined)
    setSaved(false)
    // No number in it: WhatsApp asks to whom.
    if (chosen === 'whatsapp') {
      const text = encodeURIComponent(ticketShared(facts))
      open(`https://wa.me/?text=${text}`, '_blank', 'noopener')
    }
    if (chosen === 'print') {
      try {
        print()
      } catch {
        setFault('err.printFailed')
      }
    }
    if (chosen === 'picture') {
      const picture = await ticketPicture(facts, title)
      if (!picture) return setFault('err.shareFailed')
      download(picture, `si-patas-${facts.code}.png`)
      setSaved(true)
      void say('ticket.pictureSaved')
    }
  }

  return (
    <Screen
      name="ticket-keep"
      place={ticket.id}
      sentence="ticket.more"
      also={offered.map(({ text }) => text)}
      back={`/nomor/${ticket.id}`}
      fault={fault}
      notice={isSaved && <Notice kind="saved" text={t('ticket.pictureSaved')} />}
      action={nextAction(chosen !== undefined, () => void keep())}
    >
      <Choices>
        {offered.map(({ way, text, picture }) => (
          <Choice
            key={way}
            label={t(text)}
            below={way === 'whatsapp' ? t('ticket.shareWarning') : undefined}
            picture={picture}
            marked={chosen === way}
            onPress={() => {
              setChosen(way)
              void say(text, ...(way === 'whatsapp' ? (['ticket.shareWarning'] as const) : []))
            }}
          />
        ))}
      </Choices>
      {/* Seen on paper only. */}
      <TicketCard
        {...facts}
        title={title}
        below={t('ticket.slip')}
        office={office && office !== 'asking' ? office.name : undefined}
        labels={{ number: t('ticket.label'), qr: t('ticket.qr') }}
      />
    </Screen>
  )
}

function download(picture: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(picture)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
