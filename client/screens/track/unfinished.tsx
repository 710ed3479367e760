import { useState } from 'preact/hooks'
import { StorageFull } from '../../db/draft'
import { t } from '../../i18n/texts'
import { AskSheet } from '../../ui/ask-sheet'
import { Choice, Choices } from '../../ui/choices'
import { Pager, pageOf } from '../../ui/pager'
import { pictureOf } from '../../ui/picture'
import { say } from '../../voice/say'
import { DraftGone } from '../apply/draft-gone'
import { nextAction } from '../apply/next-action'
import { dateWords } from '../dates'
import { useGo } from '../go'
import { pagerLabels } from '../pager-labels'
import { useDrafts } from '../ports'
import { Screen } from '../screen'
import { serviceTitle } from '../service-texts'
import { Trouble, type TroubleKind } from '../trouble'
import { usePage } from '../use-page'
import { useUnfinished } from './tickets'

const ROWS = 4

/** What was begun and not handed in: to go on with, or to discard after being asked. */
export function Unfinished() {
  const go = useGo()
  const drafts = useDrafts()
  const all = useUnfinished()
  const [gone, setGone] = useState<string[]>([])
  const [marked, setMarked] = useState<string>()
  const [isAsking, setAsking] = useState(false)
  const [trouble, setTrouble] = useState<TroubleKind>()
  const left = all?.filter(({ id }) => !gone.includes(id)) ?? []
  const pages = Math.ceil(left.length / ROWS)
  const [page, setPage] = usePage(pages)
  const chosen = left.find(({ id }) => id === marked)
  if (!all) return null
  if (left.length === 0) return <DraftGone />

  async function discard() {
    if (!chosen) return
    setAsking(false)
    setTrouble(undefined)
    try {
      await drafts.discard(chosen.id)
    } catch (error) {
      return setTrouble(error instanceof StorageFull ? 'storageFull' : 'storageBroken')
    }
    void say('flow.draft.discarded')
    setGone([...gone, chosen.id])
    setMarked(undefined)
  }
  if (trouble) {
    return (
      <Trouble kind={trouble} back={() => setTrouble(undefined)} onRetry={() => void discard()} />
    )
  }

  const shown = pageOf(left, page, ROWS)
  return (
    <Screen
      name="track-unfinished"
      place={`lanjut ${page}`}
      sentence="flow.draft.title"
      also={[...shown.map(({ service }) => serviceTitle(service)), 'flow.draft.limit']}
      back="/kabar"
      second={
        chosen && {
          label: t('input.delete'),
          picture: 'ui-delete',
          tone: 'careful',
          onPress: () => {
            setAsking(true)
            void say('flow.draft.discardAsk', 'flow.draft.discardNo', 'flow.draft.discardYes')
          },
        }
      }
      action={{
        ...nextAction(
          chosen !== undefined,
          () => chosen && go.to(`/isi/${chosen.id}/${chosen.step}`),
        ),
        label: t('flow.draft.goOn'),
      }}
    >
      <Choices>
        {shown.map(({ id, service, touchedAt }) => (
          <Choice
            key={id}
            label={t(serviceTitle(service))}
            below={dateWords(touchedAt)}
            picture={pictureOf('service', service)}
            marked={marked === id}
            onPress={() => {
              setMarked(id)
              void say(serviceTitle(service), { words: dateWords(touchedAt) })
            }}
          />
        ))}
      </Choices>
      <Pager page={page} pages={pages} labels={pagerLabels()} onPage={setPage} />
      <p class="quiet">{t('flow.draft.limit')}</p>
      {isAsking && (
        <AskSheet
          title={t('flow.draft.discardAsk')}
          picture="ui-delete"
          yes={{ label: t('flow.draft.discardYes'), onPress: () => void discard() }}
          no={{ label: t('flow.draft.discardNo'), onPress: () => setAsking(false) }}
        />
      )}
    </Screen>
  )
}
