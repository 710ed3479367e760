import { useEffect } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { type Kind, kinds, type Stage, stages } from '#shared/domain/stages'
import { type Channel, channels } from '#shared/wire/desk'
import { type InboxQuestion, inbox } from '../../../office/cases'
import { useAnswer } from '../parts/asking'
import { lastChange, trayCount } from '../parts/events'
import { text } from '../parts/text'
import { useTitle } from '../parts/title'
import { TroubleNote } from '../parts/trouble'
import { CaseTable } from './case-table'
import { Filters } from './filters'
import { Pages } from './pages'
import { SearchResults } from './search-results'
import { searched } from './searching'
import { StageList } from './stage-list'

/**
 * Everything that waits, by stage. The choice stands in the address, so that going back and a second
 * window work; it says nothing of anybody.
 */
export function InboxScreen() {
  const { query } = useLocation()
  const question = readQuery(query)
  const about = JSON.stringify(question)
  const { value, trouble, again } = useAnswer(() => inbox(question), [about])
  useTitle(text('inbox.title'))

  useEffect(() => {
    if (value) trayCount.value = value.tray
  }, [value])

  // The next page begins at its first line.
  const page = question.after
  useEffect(() => scrollTo(0, 0), [page])

  // Many changes at once, such as after a hilly day's first signal, ask once.
  const change = lastChange.value.count
  useEffect(() => {
    if (change === 0) return
    const timer = setTimeout(again, 300)
    return () => clearTimeout(timer)
  }, [change])

  return (
    <div class="with-side">
      <StageList counts={value?.counts ?? {}} question={question} />
      <main class="main">
        {searched.value ? (
          <SearchResults />
        ) : (
          <>
            <header class="main-head">
              <h1>{question.stage ? text(`stages.${question.stage}`) : text('inbox.open')}</h1>
              <Filters question={question} />
            </header>
            <TroubleNote trouble={trouble} onAgain={again} />
            {value && <CaseTable lines={value.lines} isFiltered={isFiltered(question)} />}
            {!value && !trouble && <p class="lead">{text('common.loading')}</p>}
            {value && <Pages question={question} next={value.next} />}
          </>
        )}
      </main>
    </div>
  )
}

const isFiltered = ({ kind, channel }: InboxQuestion) => Boolean(kind || channel)

/** Only what we know is asked: an address may be mistyped. */
function readQuery(query: Record<string, string>): InboxQuestion {
  const stage = stages.find((known: Stage) => known === query.tahap)
  const kind = kinds.find((known: Kind) => known === query.jenis)
  const channel = channels.find((known: Channel) => known === query.saluran)
  return {
    ...(stage && { stage }),
    ...(kind && { kind }),
    ...(channel && { channel }),
    ...(query.sesudah && { after: query.sesudah }),
  }
}
