import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { findService } from '#shared/services/catalogue'
import type { Registered } from '#shared/wire/desk'
import { register } from '../../../office/cases'
import { useSending } from '../parts/asking'
import { useFocus } from '../parts/focus'
import { text } from '../parts/text'
import { TextBox } from '../parts/text-box'
import { useTitle } from '../parts/title'
import { fieldTrouble, TroubleNote } from '../parts/trouble'
import { forget, typed } from '../parts/typed'
import { Brought } from './brought'
import { ChannelChoice } from './channel-choice'
import { QuestionBox } from './question-box'
import { ServicePicker } from './service-picker'
import { VisitDone } from './visit-done'
import { newVisit, shownFields, type VisitDraft, type VisitProblem, visitOf } from './visit-draft'

const FORM = 'visit'

/** Somebody at the counter, or a WhatsApp message, into the same register; by keyboard alone. */
export function VisitScreen() {
  const draft = typed<VisitDraft>(FORM, newVisit)
  const [done, setDone] = useState<{ registered: Registered; visit: VisitDraft }>()
  const [problems, setProblems] = useState<VisitProblem[]>([])
  const [isServiceMissing, setServiceMissing] = useState(false)
  const { isBusy, trouble, setTrouble, send } = useSending()
  const form = useRef<HTMLFormElement>(null)
  useTitle(text('visit.title'))

  const { channel, service: chosen, message, fields, brought, note } = draft.value
  const service = chosen === undefined ? undefined : findService(chosen)
  const set = (change: Partial<VisitDraft>) => {
    draft.value = { ...draft.value, ...change }
  }
  const focus = useFocus(form)

  // An empty form begins at its first question.
  useLayoutEffect(() => {
    if (!done) focus('[role=combobox]')
  }, [done])

  const save = async () => {
    setServiceMissing(!service)
    if (!service) return focus('[role=combobox]')
    const visit = visitOf(service, draft.value)
    setProblems('problems' in visit ? visit.problems : [])
    if ('problems' in visit) return focus('[aria-invalid]')
    const answer = await send(() => register(visit))
    if (answer && 'value' in answer) {
      setDone({ registered: answer.value, visit: draft.value })
      forget(FORM)
    } else focus('[aria-invalid]')
  }
  const empty = () => {
    forget(FORM)
    setProblems([])
    setTrouble(undefined)
    focus('[role=combobox]')
  }
  const problemOf = (field: string) => {
    const found = problems.find((problem) => problem.field === field)
    return found ? text(`visit.${found.reason}`) : fieldTrouble(trouble, field)
  }

  if (done) return <VisitDone {...done} onNext={() => setDone(undefined)} />
  return (
    <main class="main visit">
      <header class="main-head">
        <h1>{text('visit.title')}</h1>
      </header>
      <form
        ref={form}
        class="visit-columns"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.ctrlKey) void save()
        }}
      >
        <div class="stack">
          <div class="card visit-first">
            <ChannelChoice channel={channel} onChange={(next) => set({ channel: next })} />
            <ServicePicker
              chosen={chosen}
              problem={isServiceMissing ? text('visit.serviceMissing') : undefined}
              onChoose={({ id }) => {
                set({ service: id })
                setServiceMissing(false)
                focus('.visit-message textarea, .visit-fields :is(input, select, textarea)')
              }}
            />
          </div>
          {channel === 'whatsapp' && (
            <div class="card visit-message">
              <TextBox
                label={text('visit.message')}
                help={text('visit.messageHelp')}
                rows={4}
                maxLength={4000}
                value={message}
                onInput={(value) => set({ message: value })}
              />
            </div>
          )}
          {service && (
            <div class="card visit-fields">
              {shownFields(service, draft.value).map((field) => (
                <QuestionBox
                  key={field.name}
                  service={service}
                  field={field}
                  typed={(part) => fields[part ? `${field.name}.${part}` : field.name] ?? ''}
                  onType={(value, part) => {
                    const name = part ? `${field.name}.${part}` : field.name
                    set({ fields: { ...fields, [name]: value } })
                  }}
                  problem={problemOf(field.name)}
                />
              ))}
            </div>
          )}
        </div>
        <div class="stack">
          {service && service.requirements.length > 0 && (
            <div class="card">
              <Brought
                requirements={service.requirements}
                brought={brought}
                onChange={(next) => set({ brought: next })}
              />
            </div>
          )}
          <div class="card">
            <TextBox
              label={text('visit.note')}
              help={text('visit.noteHelp')}
              rows={2}
              maxLength={2000}
              value={note}
              onInput={(value) => set({ note: value })}
            />
          </div>
          <TroubleNote trouble={trouble} />
          <div class="buttons">
            <button type="button" class="button" onClick={empty}>
              {text('visit.discard')}
            </button>
            <button type="submit" class="button button-main" disabled={isBusy}>
              {text('visit.press')} <kbd>{text('visit.pressKeys')}</kbd>
            </button>
          </div>
        </div>
      </form>
    </main>
  )
}
