import { useState } from 'preact/hooks'
import type { Draft } from '../../db/draft'
import { fileForgotten, unusedAttachments } from '../../flow/answering'
import { firstUndone } from '../../flow/steps'
import { t } from '../../i18n/texts'
import { Notice } from '../../ui/notice'
import { ReviewRow, Reviews } from '../../ui/review-row'
import { type Sayable, wordsOf } from '../../voice/say'
import { useGo } from '../go'
import { PlayVoice } from '../play-voice'
import { useDrafts, useOutbox } from '../ports'
import { Screen } from '../screen'
import { Trouble, type TroubleKind } from '../trouble'
import { usePage } from '../use-page'
import { usePhoto } from '../use-photo'
import { lostFiles } from './lost-files'
import { reviewPages } from './review-pages'
import { type ReviewItem, reviewItems } from './review-rows'
import type { StepProps } from './step-props'

/** Everything once more before handing in: pictures, one's own voice to hear, a big button to change each. */
export function Review(props: StepProps<'review'>) {
  const { service, draft, frame, bytesOf, give, settled } = props
  const go = useGo()
  const outbox = useOutbox()
  const drafts = useDrafts()
  const [trouble, setTrouble] = useState<TroubleKind>()
  const [isSaving, setSaving] = useState(false)
  const pages = reviewPages(reviewItems(service, draft))
  const [page, setPage] = usePage(pages.length)
  const shown = pages[page] ?? []
  const isLast = page === pages.length - 1
  const change = (step: string) => go.to(`/isi/${draft.id}/${step}?ganti=`)

  async function handIn() {
    if (isSaving) return
    const undone = firstUndone(service, draft)
    if (undone.kind !== 'review') return change(undone.id)
    setSaving(true)
    setTrouble(undefined)
    const result = (await settled())
      ? await outbox.handIn(withoutUnused(draft), drafts)
      : { problem: 'storageBroken' as const }
    setSaving(false)
    // Only now, after the disk has it, does a screen say so.
    if ('ticket' in result) return go.to(`/nomor/${result.ticket.id}`, true)
    setTrouble(result.problem)
  }

  /** What is lost is taken back, and asked for again; all else that was given stays. */
  async function askForLost() {
    const lost = await lostFiles(draft, bytesOf)
    const forget = (whole: Draft) =>
      lost.reduce((kept, id) => fileForgotten(service, kept, id), whole)
    give(forget)
    setTrouble(undefined)
    const undone = firstUndone(service, forget(draft))
    if (undone.kind !== 'review' && (await settled())) change(undone.id)
  }

  if (trouble) {
    return (
      <Trouble
        kind={trouble}
        back={() => setTrouble(undefined)}
        onRetry={() => void (trouble === 'fileLost' ? askForLost() : handIn())}
      />
    )
  }
  return (
    <Screen
      name="review"
      place={`review ${page}`}
      back={frame.back}
      sentence={isLast ? 'confirm.send' : 'confirm.review'}
      also={shown.flatMap(({ label, value }): Sayable[] => (value ? [label, value] : [label]))}
      notice={isSaving && <Notice kind="waiting" text={t('flow.review.saving')} />}
      second={
        page > 0
          ? { label: t('common.before'), picture: 'ui-before', onPress: () => setPage(page - 1) }
          : undefined
      }
      action={
        isLast
          ? {
              label: t('confirm.sendButton'),
              picture: 'ui-send',
              onPress: () => void handIn(),
              disabled: isSaving,
            }
          : { label: t('common.next'), picture: 'ui-next', onPress: () => setPage(page + 1) }
      }
    >
      <Reviews>
        {shown.map((item) => (
          <Row key={item.step} item={item} draft={draft} bytesOf={bytesOf} onChange={change} />
        ))}
      </Reviews>
    </Screen>
  )
}

/** What was photographed and then replaced is not sent. It leaves the disk with its draft. */
function withoutUnused(draft: Draft): Draft {
  const unused = unusedAttachments(draft)
  return { ...draft, attachments: draft.attachments.filter(({ id }) => !unused.includes(id)) }
}

type RowProps = {
  item: ReviewItem
  draft: Draft
  bytesOf: (id: string) => Promise<Uint8Array>
  onChange: (step: string) => void
}

function Row({ item, draft, bytesOf, onChange }: RowProps) {
  const src = usePhoto(item.photo, bytesOf)
  const label = wordsOf(item.label)
  const recording = draft.attachments.find(({ id }) => id === item.voice)
  return (
    <ReviewRow
      label={label}
      picture={item.picture}
      value={item.value && wordsOf(item.value)}
      change={{
        label: t('flow.review.change', { what: label }),
        onPress: () => onChange(item.step),
      }}
    >
      {src && <img class="review-photo" src={src} alt="" />}
      {recording && (
        <PlayVoice
          id={recording.id}
          label="voice.play"
          ms={recording.ms}
          bytesOf={bytesOf}
          missing="err.recordingLost"
        />
      )}
    </ReviewRow>
  )
}
