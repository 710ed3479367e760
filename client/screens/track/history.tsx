import { keyOf } from '../../i18n/keys'
import { t } from '../../i18n/texts'
import { pageOf, pagerAction } from '../../ui/pager'
import { Picture, pictureOf } from '../../ui/picture'
import { DraftGone } from '../apply/draft-gone'
import { dateWords } from '../dates'
import { useGo } from '../go'
import { pagerLabels } from '../pager-labels'
import { Screen } from '../screen'
import { kindOf } from '../ticket/standing-texts'
import { useTicket } from '../ticket/use-ticket'
import { usePage } from '../use-page'

/** As many as a small screen holds beside the pager. */
const ROWS = 4

/** Everything that happened, newest first. */
export function History() {
  const go = useGo()
  const ticket = useTicket()
  const events = ticket && ticket !== 'none' ? [...ticket.events].reverse() : []
  const pages = Math.ceil(events.length / ROWS)
  const [page, setPage] = usePage(pages)
  if (!ticket) return null
  if (ticket === 'none') return <DraftGone />
  const kind = kindOf(ticket)
  const shown = pageOf(events, page, ROWS)
  const back = `/kabar/${ticket.id}`
  return (
    <Screen
      name="track-history"
      place={`${ticket.id} jalan ${page}`}
      sentence="track.history"
      also={shown.flatMap(({ stage, at }) => [
        keyOf('stages', kind, stage),
        { words: dateWords(at) },
      ])}
      back={back}
      second={pagerAction({ page, pages, labels: pagerLabels(), onPage: setPage })}
      action={{ label: t('common.done'), picture: 'ui-yes', onPress: () => go.back(back) }}
    >
      <ul class="requirements">
        {shown.map(({ rev, stage, at }) => (
          <li key={rev} class="requirement">
            <Picture name={pictureOf('stage', stage)} />
            <span class="requirement-words">
              <span class="requirement-label">{t(keyOf('stages', kind, stage))}</span>
              <span class="choice-below">{dateWords(at)}</span>
            </span>
          </li>
        ))}
      </ul>
    </Screen>
  )
}
