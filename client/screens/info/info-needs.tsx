import { findService } from '#shared/services/catalogue'
import { keyOf } from '../../i18n/keys'
import { t } from '../../i18n/texts'
import { pageOf, pagerAction } from '../../ui/pager'
import { Picture, pictureOf } from '../../ui/picture'
import { DraftGone } from '../apply/draft-gone'
import { useGo, useParam } from '../go'
import { pagerLabels } from '../pager-labels'
import { Screen } from '../screen'
import { paperTitle } from '../service-texts'
import { usePage } from '../use-page'

/** As many as a small screen holds, each with a word on how to come by it. */
const ROWS = 4

/** What to bring for a letter, and where to get it. */
export function InfoNeeds() {
  const go = useGo()
  const service = findService(useParam('service'))
  const needs = service?.requirements ?? []
  const pages = Math.ceil(needs.length / ROWS)
  const [page, setPage] = usePage(pages)
  if (!service) return <DraftGone />
  const shown = pageOf(needs, page, Math.ceil(needs.length / Math.max(1, pages)))
  const back = `/tanya/layanan/${service.id}`
  return (
    <Screen
      name="info-needs"
      place={`${service.id} ${page}`}
      sentence="info.needs"
      also={shown.flatMap((need) => [paperTitle(need), keyOf('papers', need)])}
      back={back}
      second={pagerAction({ page, pages, labels: pagerLabels(), onPage: setPage })}
      action={{ label: t('common.done'), picture: 'ui-yes', onPress: () => go.back(back) }}
    >
      <ul class="requirements">
        {shown.map((need) => (
          <li key={need} class="requirement">
            <Picture name={pictureOf('paper', need)} />
            <span class="requirement-words">
              <span class="requirement-label">{t(paperTitle(need))}</span>
              <span class="choice-below">{t(keyOf('papers', need))}</span>
            </span>
          </li>
        ))}
      </ul>
    </Screen>
  )
}
