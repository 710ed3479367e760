import { useState } from 'preact/hooks'
import { officeDay } from '#shared/domain/working-calendar'
import type { DeskCase } from '#shared/wire/desk'
import { copyOut } from '../../../office/cases'
import { useSending } from '../parts/asking'
import { text } from '../parts/text'
import { TroubleNote } from '../parts/trouble'
import { forget, typed } from '../parts/typed'
import { daySaid } from '../parts/when'
import { CaseMedia, hasMedia } from './case-media'
import { CopyBox } from './copy-box'
import { copiedOf, copyFields } from './copy-fields'
import { fieldTitle } from './field-title'
import { birthOf } from './read-day'
import type { OpenedCase } from './use-case'

/**
 * *Salin*: photos and voices beside the words that go into the letter. What the resident answered
 * stands there already; an officer compares and fills in the rest.
 */
export function CopyOut({ found, take }: OpenedCase) {
  const fields = copyFields(found)
  const form = `copied:${found.id}`
  const written = typed<Record<string, string>>(form, () => ({}))
  const { isBusy, trouble, send } = useSending()
  const [isSaved, setSaved] = useState(false)
  if (fields.length === 0) return null
  const isLetter = found.kind === 'letter'

  const set = (name: string, value: string) => {
    setSaved(false)
    written.value = { ...written.value, [name]: value }
  }
  const save = async () => {
    const answer = await send(() => copyOut(found.id, found.rev, copiedOf(fields, written.value)))
    if (await take(answer)) {
      forget(form)
      setSaved(true)
    }
  }

  return (
    <section class="card">
      <h2>{text('copy.title')}</h2>
      <p class="lead">{isLetter ? text('copy.lead') : text('copy.leadSpoken')}</p>
      <div class={hasMedia(found) ? 'copy-columns' : 'copy-columns copy-alone'}>
        <CaseMedia found={found} />
        <form
          class="stack"
          onSubmit={(event) => {
            event.preventDefault()
            void save()
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && event.ctrlKey) void save()
          }}
        >
          <div class="copy-fields">
            {fields.map(({ name, answered, copied, isLong }) => (
              <CopyBox
                key={name}
                name={name}
                label={fieldTitle(found.service, name)}
                value={written.value[name] ?? (copied || answered)}
                answered={answered}
                isLacking={found.lacking.includes(name)}
                isLong={isLong}
                suggested={suggestionFor(name, found)}
                onInput={(value) => set(name, value)}
              />
            ))}
          </div>
          {trouble?.code !== 'case.moved' && <TroubleNote trouble={trouble} />}
          <div class="buttons">
            {isLetter && (
              <p class={found.lacking.length > 0 ? 'lacking' : 'complete'}>
                {found.lacking.length > 0
                  ? text('copy.emptyFields', { count: found.lacking.length })
                  : text('copy.complete')}
              </p>
            )}
            <button type="submit" class="button button-main" disabled={isBusy}>
              {text('copy.press')}
            </button>
          </div>
          <p class="saved" role="status">
            {isSaved && text('common.saved')}
          </p>
        </form>
      </div>
    </section>
  )
}

/** What the NIK already tells, offered and never filled in unasked: one in many is wrongly issued. */
function suggestionFor(name: string, found: DeskCase): string | undefined {
  if (name !== 'birthDate' && name !== 'sex') return undefined
  const answer = found.answers.nik
  const nik = found.copied.nik || (answer?.as === 'digits' ? answer.value : '')
  const birth = birthOf(nik, officeDay(Date.now()))
  if (!birth) return undefined
  if (name === 'birthDate') return daySaid(birth.day)
  return birth.isFemale ? text('copy.female') : text('copy.male')
}
