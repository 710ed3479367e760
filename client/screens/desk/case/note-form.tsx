import { noteOn } from '../../../office/cases'
import { useSending } from '../parts/asking'
import { text } from '../parts/text'
import { TextBox } from '../parts/text-box'
import { TroubleNote } from '../parts/trouble'
import { forget, typed } from '../parts/typed'
import type { OpenedCase } from './use-case'

/** A word among officers; the resident never sees it. */
export function NoteForm({ found, take }: OpenedCase) {
  const form = `note:${found.id}`
  const note = typed(form, () => '')
  const { isBusy, trouble, send } = useSending()
  const add = async () => {
    if (note.value.trim() === '') return
    if (await take(await send(() => noteOn(found.id, found.rev, note.value.trim())))) forget(form)
  }
  return (
    <form
      class="card stack"
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.ctrlKey) void add()
      }}
    >
      <h2>{text('notes.title')}</h2>
      <TextBox
        label={text('notes.add')}
        help={text('moves.noteHelp')}
        rows={2}
        maxLength={2000}
        value={note.value}
        onInput={(value) => {
          note.value = value
        }}
      />
      {trouble?.code !== 'case.moved' && <TroubleNote trouble={trouble} />}
      <button type="submit" class="button" disabled={isBusy || note.value.trim() === ''}>
        {text('notes.press')}
      </button>
    </form>
  )
}
