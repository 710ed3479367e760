import type { Signal } from '@preact/signals'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Stage } from '#shared/domain/stages'
import { findService } from '#shared/services/catalogue'
import type { DeskCase } from '#shared/wire/desk'
import type { Answered } from '../../../office/ask'
import { keepVoice, moveCase } from '../../../office/cases'
import { useSending } from '../parts/asking'
import { SelectBox } from '../parts/select-box'
import { Sure } from '../parts/sure'
import { text, textIfAny } from '../parts/text'
import { TextBox } from '../parts/text-box'
import { TroubleNote } from '../parts/trouble'
import { forget } from '../parts/typed'
import { sentencesFor } from './heard'
import { type MoveDraft, missingOf, moveOf } from './move-draft'
import { moveName } from './move-name'
import { SpokenAnswer } from './spoken-answer'
import type { OpenedCase } from './use-case'
import { Wants } from './wants'

type Props = OpenedCase & { draft: Signal<MoveDraft>; to: Stage; onDone: () => void }

/** What belongs to one move: the sentence the resident hears, own words or voice, what is missing, a note. */
export function MoveForm({ found, take, draft, to, onDone }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const { isBusy, trouble, send } = useSending()
  const [isAsking, setAsking] = useState(false)
  const [isIncomplete, setIncomplete] = useState(false)
  const { heard, words, note, wants, voice } = draft.value
  const set = (change: Partial<MoveDraft>) => {
    draft.value = { ...draft.value, ...change }
  }
  const sentences = sentencesFor(found.kind, to)
  const sentence = sentences.find(({ key }) => key === heard) ?? sentences[0]
  const missing = missingOf(draft.value)
  const isFinal = to === 'refused' || to === 'closed'

  // The keyboard goes on where the move needs something, else to the press itself.
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[data-first]')?.focus()
  }, [])

  const make = async () => {
    setAsking(false)
    const answer = await send<DeskCase>(async () => {
      const kept = voice && (await keepVoice(found.id, blobOf(voice), voice.ms))
      if (kept && 'trouble' in kept) return kept satisfies Answered<DeskCase>
      const move = moveOf({ ...draft.value, to }, found.rev, kept?.value.id)
      return moveCase(found.id, move)
    })
    if (await take(answer)) {
      forget(`move:${found.id}`)
      onDone()
    }
  }
  const press = () => {
    setIncomplete(missing !== undefined)
    if (missing) return
    if (isFinal) setAsking(true)
    else void make()
  }
  const needsWords = to === 'refused' || to === 'answered'

  return (
    <form
      ref={form}
      class="move-form stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        press()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.ctrlKey) press()
      }}
    >
      {to === 'returned' && (
        <Wants
          requirements={findService(found.service)?.requirements ?? []}
          papers={found.papers}
          wants={wants}
          onChange={(next) => set({ wants: next })}
        />
      )}
      {sentence && (
        <div class="heard">
          <p class="field-label">{text('moves.heard')}</p>
          <p class="heard-words">“{sentence.words}”</p>
          {found.language !== 'id' && (
            <p class="field-help">
              {text('moves.heardLanguage', {
                language: textIfAny(`case.languages.${found.language}`) ?? found.language,
              })}
            </p>
          )}
        </div>
      )}
      {sentences.length > 1 && (
        <SelectBox
          label={text('moves.heardChoice')}
          value={heard}
          options={sentences.map(({ key, words: label }) => ({ value: key, label }))}
          onChange={(key) => set({ heard: key })}
        />
      )}
      <TextBox
        label={
          to === 'refused'
            ? text('moves.reason')
            : to === 'answered'
              ? text('moves.answer')
              : text('moves.words')
        }
        help={to === 'refused' ? text('moves.reasonHelp') : text('moves.wordsHelp')}
        problem={isIncomplete && missing ? text(`moves.${missing}`) : undefined}
        rows={needsWords ? 4 : 2}
        maxLength={2000}
        value={words}
        onInput={(value) => set({ words: value })}
        isFirst={needsWords}
      />
      <SpokenAnswer voice={voice} onChange={(next) => set({ voice: next })} />
      <TextBox
        label={text('moves.note')}
        help={text('moves.noteHelp')}
        rows={1}
        maxLength={2000}
        value={note}
        onInput={(value) => set({ note: value })}
      />
      {trouble?.code !== 'case.moved' && <TroubleNote trouble={trouble} />}
      <div class="buttons">
        <button type="button" class="button" onClick={() => set({ to: undefined })}>
          {text('common.cancel')}
        </button>
        <button
          type="submit"
          class={isFinal ? 'button button-careful' : 'button button-main'}
          disabled={isBusy}
          data-first={needsWords || to === 'returned' ? undefined : true}
        >
          {moveName(found.stage, to)}
        </button>
      </div>
      {isAsking && isFinal && (
        <Sure
          title={text(`moves.sure.${to}`)}
          help={text(`moves.sureHelp.${to}`)}
          press={text(`moves.surePress.${to}`)}
          onYes={() => void make()}
          onNo={() => setAsking(false)}
        />
      )}
    </form>
  )
}

function blobOf({ bytes, mime }: { bytes: Uint8Array; mime: string }): Blob {
  return new Blob([Uint8Array.from(bytes)], { type: mime })
}
