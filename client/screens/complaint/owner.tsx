import { findService } from '#shared/services/catalogue'
import type { Service } from '#shared/services/define'
import { ownerOf } from '#shared/services/promise'
import { keyOf, type TextKey } from '../../i18n/keys'
import { t } from '../../i18n/texts'
import { Picture, pictureOf } from '../../ui/picture'
import { DraftGone } from '../apply/draft-gone'
import { useBegin } from '../apply/use-begin'
import { useParam } from '../go'
import { Screen } from '../screen'
import { serviceTitle } from '../service-texts'

/** Whose business it is: told at once, before anybody has told their story to the wrong door. */
export function Owner() {
  const service = findService(useParam('service'))
  return service?.complaint ? <OwnerOf service={service} /> : <DraftGone />
}

function OwnerOf({ service }: { service: Service }) {
  const { begin, screen } = useBegin()
  const owner = ownerOf(service, {}) ?? 'kelurahan'
  const whose = keyOf('owners', owner)
  const notes: TextKey[] = [
    'complaint.private',
    ...(owner === 'police' ? (['help.danger'] as const) : []),
  ]
  if (screen) return <>{screen}</>
  return (
    <Screen
      name="complaint-owner"
      place={service.id}
      sentence={serviceTitle(service.id)}
      also={[whose, ...notes]}
      back="/lapor"
      action={{
        label: t('flow.start'),
        picture: 'ui-next',
        onPress: () => begin(service),
      }}
    >
      <div class="centred">
        <Picture name={pictureOf('owner', owner)} />
        <p class="strong">{t(whose)}</p>
        {notes.map((note) => (
          <p key={note}>{t(note)}</p>
        ))}
      </div>
    </Screen>
  )
}
