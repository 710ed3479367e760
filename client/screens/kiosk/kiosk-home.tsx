import { useGo } from '../go'
import { type Item, Pick } from '../pick'

const doors: Item[] = [
  { id: 'surat', label: 'home.letter', picture: 'ui-letter' },
  { id: 'tanya', label: 'home.info', picture: 'ui-info' },
  { id: 'lapor', label: 'home.complaint', picture: 'ui-complaint' },
  { id: 'bantuan', label: 'common.help', picture: 'ui-help' },
]

/** The doors of the kiosk. Nobody's tickets lie behind them. */
export function KioskHome() {
  const go = useGo()
  return (
    <Pick
      name="kiosk-home"
      sentence="home.welcome"
      back="/"
      as="tiles"
      items={doors}
      onGo={(id) => go.to(`/${id}`)}
    />
  )
}
