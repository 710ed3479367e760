import { t } from '../../i18n/texts'
import { Notice } from '../../ui/notice'
import { useGo } from '../go'
import { calendarOf, openingNow } from '../info/opening'
import { type Item, Pick } from '../pick'
import { useIsKiosk, useOffice } from '../ports'

/** Who can help, at one press: the office by WhatsApp or telephone, a neighbour, or this phone itself. */
export function Help() {
  const go = useGo()
  const isKiosk = useIsKiosk()
  const office = useOffice()
  const known = office !== 'asking' ? office : undefined
  const items: Item[] = [
    ...(known?.whatsapp && !isKiosk
      ? [{ id: 'whatsapp', label: 'help.whatsapp', picture: 'ui-whatsapp' } as const]
      : []),
    ...(known?.phone && !isKiosk
      ? [{ id: 'call', label: 'help.call', picture: 'ui-call' } as const]
      : []),
    { id: 'tetangga', label: 'help.ask', picture: 'ui-rt-helper' },
    { id: 'hilang', label: 'help.lostNumber', picture: 'ui-question' },
    ...(isKiosk
      ? []
      : [
          { id: 'suara', label: 'help.phoneVoice', picture: 'ui-listen' } as const,
          { id: 'sinyal', label: 'help.offline', picture: 'ui-no-signal' } as const,
        ]),
  ]
  const isClosed = !openingNow(calendarOf(office), Date.now()).isOpen
  return (
    <Pick
      name="help"
      sentence="help.title"
      back="whence"
      as="tiles"
      items={items}
      notice={isClosed && <Notice kind="waiting" text={t('help.closedNow')} />}
      onGo={(id) => {
        if (id === 'whatsapp' && known) {
          open(`https://wa.me/${digits(known.whatsapp)}`, '_blank', 'noopener')
        } else if (id === 'call' && known) location.href = `tel:${known.phone}`
        else go.to(`/bantuan/${id}`)
      }}
    />
  )
}

/** `wa.me` wants digits alone. */
const digits = (number: string) => number.replace(/\D/g, '')
