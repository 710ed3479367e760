import { findService } from '#shared/services/catalogue'
import { useBegin } from '../apply/use-begin'
import { useGo } from '../go'
import { type Item, Pick } from '../pick'

const items: Item[] = [
  { id: 'surat', label: 'info.letters', picture: 'ui-letter' },
  { id: 'jam', label: 'info.hours', picture: 'ui-clock' },
  { id: 'tempat', label: 'info.where', picture: 'ui-place' },
  { id: 'biaya', label: 'info.cost', picture: 'ui-cash' },
  { id: 'petugas', label: 'info.askOfficer', picture: 'ui-officer' },
]

/** What can be asked. All but the last is answered on the phone itself. */
export function Info() {
  const go = useGo()
  const { begin, screen } = useBegin()
  const question = findService('pertanyaan')
  if (screen) return <>{screen}</>
  return (
    <Pick
      name="info"
      sentence="info.title"
      back="/"
      as="tiles"
      items={items}
      onGo={(id) => (id === 'petugas' && question ? begin(question) : go.to(`/tanya/${id}`))}
    />
  )
}
