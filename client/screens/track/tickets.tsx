import { useEffect, useState } from 'preact/hooks'
import { findService } from '#shared/services/catalogue'
import type { Draft } from '../../db/draft'
import { t } from '../../i18n/texts'
import type { Action } from '../../ui/big-button'
import { CaseRow, Cases } from '../../ui/case-row'
import { pageOf, pagerAction } from '../../ui/pager'
import { Picture, pictureOf } from '../../ui/picture'
import type { Sayable } from '../../voice/say'
import { isBegun } from '../apply/use-begin'
import { shortDateWords } from '../dates'
import { useGo } from '../go'
import { pagerLabels } from '../pager-labels'
import { useDrafts, useOutbox, useTickets } from '../ports'
import { Screen } from '../screen'
import { serviceTitle } from '../service-texts'
import { standingTexts } from '../ticket/standing-texts'
import { useNow } from '../ticket/use-ticket'
import { usePage } from '../use-page'

/** As many as a small screen holds. */
const ROWS = 3

/** My tickets, newest first, each with where it stands; news are marked. */
export function Tickets() {
  const go = useGo()
  const outbox = useOutbox()
  const tickets = useTickets()
  const unfinished = useUnfinished()
  const now = useNow()
  const pages = Math.ceil((tickets?.length ?? 0) / ROWS)
  const [page, setPage] = usePage(pages)
  useEffect(() => outbox.tryNow(), [outbox])
  if (!tickets || !unfinished) return null

  const shown = pageOf(tickets, page, ROWS)
  const find: Action = {
    label: t('track.find'),
    picture: 'ui-question',
    onPress: () => go.to('/bantuan/nomor'),
  }
  const said = shown.flatMap((ticket): Sayable[] => [
    serviceTitle(ticket.service),
    standingTexts(ticket, now).text,
  ])
  return (
    <Screen
      name="track"
      place={`kabar ${page}`}
      sentence={tickets.length > 0 ? 'track.title' : 'track.empty'}
      also={tickets.length > 0 ? said : ['track.emptyHelp']}
      back="/"
      second={pagerAction({ page, pages, labels: pagerLabels(), onPage: setPage }) ?? find}
      action={
        unfinished.length > 0
          ? {
              label: t('flow.draft.goOn'),
              picture: 'ui-next',
              onPress: () => go.to('/kabar/lanjut'),
            }
          : pages > 1
            ? find
            : undefined
      }
    >
      {tickets.length === 0 && (
        <div class="centred">
          <Picture name="ui-news" />
          <p>{t('track.emptyHelp')}</p>
        </div>
      )}
      <Cases>
        {shown.map((ticket) => {
          const { text, picture } = standingTexts(ticket, now)
          return (
            <CaseRow
              key={ticket.id}
              title={t(serviceTitle(ticket.service))}
              below={shortDateWords(ticket.madeAt)}
              picture={pictureOf('service', ticket.service)}
              stage={{ picture, label: t(text) }}
              news={ticket.rev > ticket.seenRev ? t('track.news') : undefined}
              onPress={() => go.to(`/kabar/${ticket.id}`)}
            />
          )
        })}
      </Cases>
    </Screen>
  )
}

/** Drafts with something in them; undefined while the disk is asked. */
export function useUnfinished(): Draft[] | undefined {
  const drafts = useDrafts()
  const [unfinished, setUnfinished] = useState<Draft[]>()
  useEffect(() => {
    let isHere = true
    drafts.unfinished().then(
      (all) => isHere && setUnfinished(all.filter(isWorthGoingOn)),
      // A broken database shows no drafts; the tickets lie in another.
      () => isHere && setUnfinished([]),
    )
    return () => {
      isHere = false
    }
  }, [drafts])
  return unfinished
}

function isWorthGoingOn(draft: Draft): boolean {
  return isBegun(draft) && !draft.supplementOf && findService(draft.service) !== undefined
}
