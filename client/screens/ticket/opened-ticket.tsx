import { useEffect, useState } from 'preact/hooks'
import * as v from 'valibot'
import { isCode } from '#shared/domain/ticket'
import { Claim } from '#shared/wire/bytes'
import { t } from '../../i18n/texts'
import { Notice } from '../../ui/notice'
import { Picture } from '../../ui/picture'
import { useGo } from '../go'
import { useOutbox, useTickets } from '../ports'
import { Screen } from '../screen'

/** A ticket handed over by its QR or link: `/t#<code>.<claim>`. It becomes one of this phone's own. */
export function OpenedTicket() {
  const go = useGo()
  const outbox = useOutbox()
  const tickets = useTickets()
  const [handed] = useState(() => readTicket(location.hash))
  const mine = handed && tickets?.find(({ claim }) => claim === handed.claim)

  useEffect(() => {
    if (!handed) return
    // Out of the address bar: whoever looks over the shoulder need not see it.
    history.replaceState(null, '', location.pathname)
    void outbox.adopt(handed.code, handed.claim)
    outbox.tryNow()
  }, [handed, outbox])
  useEffect(() => {
    if (mine) go.to(`/kabar/${mine.id}`, true)
  }, [mine?.id])

  return (
    <Screen
      name="ticket-opened"
      place={handed?.code ?? 'wrong'}
      sentence={handed ? 'track.adopted' : 'err.ticket.link'}
      also={handed ? ['track.emptyHelp'] : ['common.help']}
      back="/"
      notice={handed && <Notice kind="waiting" text={t('net.help')} />}
      action={
        handed
          ? { label: t('home.status'), picture: 'ui-news', onPress: () => go.to('/kabar', true) }
          : { label: t('common.help'), picture: 'ui-help', onPress: () => go.to('/bantuan', true) }
      }
    >
      <div class="centred">
        <Picture name={handed ? 'ui-news' : 'ui-attention'} />
        {handed && <p>{t('track.emptyHelp')}</p>}
      </div>
    </Screen>
  )
}

/** Code and claim as they stand behind the `#`; undefined where they are not both whole. */
export function readTicket(hash: string): { code: string; claim: string } | undefined {
  const [code = '', claim = ''] = hash.replace(/^#/, '').split('.')
  return isCode(code) && v.is(Claim, claim) ? { code, claim } : undefined
}
