import { keyOf } from '../../i18n/keys'
import { t } from '../../i18n/texts'
import { Pager, pageOf } from '../../ui/pager'
import { Picture, pictureOf } from '../../ui/picture'
import { DraftGone } from '../apply/draft-gone'
import { dateWords } from '../dates'
import { useGo } from '../go'
import { pagerLabels } from '../pager-labels'
import { PlayVoice } from '../play-voice'
import { useOutbox } from '../ports'
import { Screen } from '../screen'
import { kindOf } from '../ticket/standing-texts'
import { useTicket } from '../ticket/use-ticket'
import { usePage } from '../use-page'

/** One at a time: an officer's words may be long. */
const ROWS = 2

/** Everything that happened, newest first, with what the office said each time. */
export function History() {
  const go = useGo()
  const outbox = useOutbox()
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
      also={shown.flatMap(({ stage, at, words }) => [
        keyOf('stages', kind, stage),
        { words: dateWords(at) },
        ...(words ? [{ words }] : []),
      ])}
      back={back}
      action={{ label: t('common.done'), picture: 'ui-yes', onPress: () => go.back(back) }}
    >
      <ul class="requirements">
        {shown.map(({ rev, stage, at, words, voice }) => (
          <li key={rev} class="past-event">
            <div class="past-event-head">
              <Picture name={pictureOf('stage', stage)} size={44} />
              <span class="requirement-words">
                <span class="requirement-label">{t(keyOf('stages', kind, stage))}</span>
                <span class="choice-below">{dateWords(at)}</span>
              </span>
            </div>
            {words && <p class="office-words">{words}</p>}
            {voice && (
              <PlayVoice
                id={voice.id}
                label="track.voice"
                ms={voice.ms}
                bytesOf={async (id) => (await outbox.voice(ticket, id))?.bytes}
                missing="track.voiceNotHere"
              />
            )}
          </li>
        ))}
      </ul>
      <Pager page={page} pages={pages} labels={pagerLabels()} onPage={setPage} />
    </Screen>
  )
}
