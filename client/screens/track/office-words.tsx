import { t } from '../../i18n/texts'
import { pagerAction } from '../../ui/pager'
import { DraftGone } from '../apply/draft-gone'
import { useGo } from '../go'
import { pagerLabels } from '../pager-labels'
import { PlayVoice } from '../play-voice'
import { useOutbox } from '../ports'
import { Screen } from '../screen'
import { useTicket } from '../ticket/use-ticket'
import { usePage } from '../use-page'
import { cutWords } from './cut-words'

/** Letters that a small screen holds beside the officer's voice and the pager. */
const LETTERS = 170

/** What the officer said last, in their own words and voice: long ones page by page. */
export function OfficeWords() {
  const go = useGo()
  const outbox = useOutbox()
  const ticket = useTicket()
  const last = ticket && ticket !== 'none' ? ticket.events.at(-1) : undefined
  const pages = cutWords(last?.words ?? '', LETTERS)
  const [page, setPage] = usePage(pages.length)
  if (!ticket) return null
  if (ticket === 'none' || !last) return <DraftGone />
  const words = pages[page] ?? ''
  const back = `/kabar/${ticket.id}`
  return (
    <Screen
      name="track-words"
      place={`${ticket.id} pesan ${page}`}
      sentence={last.stage === 'answered' ? 'track.answer' : 'track.words'}
      also={words ? [{ words }] : ['track.voice']}
      back={back}
      second={pagerAction({ page, pages: pages.length, labels: pagerLabels(), onPage: setPage })}
      action={{ label: t('common.done'), picture: 'ui-yes', onPress: () => go.back(back) }}
    >
      {last.voice && (
        <PlayVoice
          id={last.voice.id}
          label="track.voice"
          ms={last.voice.ms}
          bytesOf={async (id) => (await outbox.voice(ticket, id))?.bytes}
          missing="track.voiceNotHere"
        />
      )}
      {words && <blockquote class="office-words">{words}</blockquote>}
    </Screen>
  )
}
