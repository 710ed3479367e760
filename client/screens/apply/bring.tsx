import { findService } from '#shared/services/catalogue'
import type { Service } from '#shared/services/define'
import { t } from '../../i18n/texts'
import { pageOf, pagerAction } from '../../ui/pager'
import { pictureOf } from '../../ui/picture'
import { RequirementRow, Requirements } from '../../ui/requirement-row'
import { useParam } from '../go'
import { pagerLabels } from '../pager-labels'
import { Screen } from '../screen'
import { paperTitle } from '../service-texts'
import { usePage } from '../use-page'
import { DraftGone } from './draft-gone'
import { useBegin } from './use-begin'

/** What to have ready, in pictures. Nothing of it is needed to begin. */
export function Bring() {
  const service = findService(useParam('service'))
  return service ? <BringFor service={service} /> : <DraftGone />
}

/** As many as a small screen holds beside the pager. */
const ROWS = 4

function BringFor({ service }: { service: Service }) {
  const event = useParam('event')
  const { begin, screen } = useBegin()
  const { requirements } = service
  const pages = Math.ceil(requirements.length / ROWS)
  const [page, setPage] = usePage(pages)
  const shown = pageOf(requirements, page, Math.ceil(requirements.length / Math.max(1, pages)))
  if (screen) return <>{screen}</>
  return (
    <Screen
      name="apply-bring"
      place={`${service.id} ${page}`}
      sentence="flow.bringTitle"
      also={[...shown.map(paperTitle), 'letter.free', 'flow.bringLater']}
      back={`/surat/${event}`}
      second={pagerAction({ page, pages, labels: pagerLabels(), onPage: setPage })}
      action={{
        label: t('flow.start'),
        picture: 'ui-next',
        onPress: () => begin(service),
      }}
    >
      <Requirements>
        {shown.map((requirement) => (
          <RequirementRow
            key={requirement}
            label={t(paperTitle(requirement))}
            picture={pictureOf('paper', requirement)}
          />
        ))}
      </Requirements>
      <p class="screen-foot-note">{t('flow.bringLater')}</p>
    </Screen>
  )
}
