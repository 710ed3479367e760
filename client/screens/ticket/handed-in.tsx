import { useEffect, useRef } from 'preact/hooks'
import { t } from '../../i18n/texts'
import { Notice } from '../../ui/notice'
import { TicketCard } from '../../ui/ticket-card'
import { say } from '../../voice/say'
import { DraftGone } from '../apply/draft-gone'
import { useGo } from '../go'
import { useIsKiosk, useOffice, useOutbox } from '../ports'
import { Screen } from '../screen'
import { serviceTitle } from '../service-texts'
import { standingTexts } from './standing-texts'
import { ticketFacts, ticketSaid } from './ticket-facts'
import { useNow, useTicket } from './use-ticket'

/** The number a person keeps, and how far it has got: saved, waiting, sent, received. */
export function HandedIn() {
  const go = useGo()
  const outbox = useOutbox()
  const office = useOffice()
  const isKiosk = useIsKiosk()
  const ticket = useTicket()
  const now = useNow()
  useEffect(() => outbox.tryNow(), [outbox])
  const standing = ticket && ticket !== 'none' ? standingTexts(ticket, now) : undefined
  useNews(standing?.text)

  if (!ticket) return null
  if (ticket === 'none' || !standing) return <DraftGone />
  const facts = ticketFacts(ticket)
  const keep = {
    label: t('ticket.save'),
    picture: 'ui-keep',
    onPress: () => go.to(`/nomor/${ticket.id}/simpan`),
  } as const
  return (
    <Screen
      name="ticket"
      place={ticket.id}
      sentence="ticket.number"
      also={[standing.text, ...ticketSaid(facts)]}
      back="/"
      notice={<Notice kind={standing.notice} text={t(standing.text)} />}
      second={keep}
      action={
        isKiosk
          ? { label: t('common.done'), picture: 'ui-yes', onPress: () => go.to('/', true) }
          : {
              label: t('ticket.next'),
              picture: 'ui-news',
              onPress: () => go.to(`/kabar/${ticket.id}`),
            }
      }
    >
      <TicketCard
        {...facts}
        title={t(serviceTitle(ticket.service))}
        office={office && office !== 'asking' ? office.name : undefined}
        labels={{ number: t('ticket.label'), qr: t('ticket.qr') }}
      />
    </Screen>
  )
}

/** Says how far it has got when that changes, not on arrival: then the whole screen is said. */
function useNews(text: Parameters<typeof say>[0] | undefined) {
  const known = useRef<typeof text>(undefined)
  useEffect(() => {
    if (known.current && text && known.current !== text) void say(text)
    known.current = text
  }, [text])
}
