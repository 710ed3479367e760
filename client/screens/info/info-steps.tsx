import { findService } from '#shared/services/catalogue'
import { keyOf } from '../../i18n/keys'
import { t } from '../../i18n/texts'
import { pageOf, pagerAction } from '../../ui/pager'
import { Picture, pictureOf } from '../../ui/picture'
import { DraftGone } from '../apply/draft-gone'
import { useGo, useParam } from '../go'
import { pagerLabels } from '../pager-labels'
import { Screen } from '../screen'
import { usePage } from '../use-page'

/** As many as a small screen holds, each with who does it. */
const ROWS = 4

/** What the office does, one step after another, and who does it. */
export function InfoSteps() {
  const go = useGo()
  const service = findService(useParam('service'))
  const sop = service?.sop ?? []
  const pages = Math.ceil(sop.length / ROWS)
  const [page, setPage] = usePage(pages)
  if (!service) return <DraftGone />
  const size = Math.ceil(sop.length / Math.max(1, pages))
  const shown = pageOf(sop, page, size)
  const back = `/tanya/layanan/${service.id}`
  return (
    <Screen
      name="info-steps"
      place={`${service.id} ${page}`}
      sentence="info.steps"
      also={shown.map(({ step }) => keyOf('sop', step))}
      back={back}
      second={pagerAction({ page, pages, labels: pagerLabels(), onPage: setPage })}
      action={{ label: t('common.done'), picture: 'ui-yes', onPress: () => go.back(back) }}
    >
      <ol class="requirements steps" start={page * size + 1}>
        {shown.map(({ step, by }, index) => (
          <li key={step} class="requirement">
            <span class="step-number">{page * size + index + 1}</span>
            <Picture name={pictureOf('sop', step)} />
            <span class="requirement-words">
              <span class="requirement-label">{t(keyOf('sop', step))}</span>
              <span class="choice-below">{t(keyOf('info', 'who', by))}</span>
            </span>
          </li>
        ))}
      </ol>
    </Screen>
  )
}
