import { useState } from 'preact/hooks'
import { changePassword } from '../../../office/staff'
import { useSending } from '../parts/asking'
import { PasswordBox } from '../parts/password-box'
import { text } from '../parts/text'
import { fieldTrouble, TroubleNote } from '../parts/trouble'

const empty = { current: '', next: '', repeated: '' }

/** One's own password. Other windows where one is signed in are signed out. */
export function PasswordPart({ username }: { username: string }) {
  const [typed, setTyped] = useState(empty)
  const [differ, setDiffer] = useState(false)
  const [isDone, setDone] = useState(false)
  const { isBusy, trouble, send } = useSending()
  const set = (change: Partial<typeof empty>) => {
    setDone(false)
    setTyped((before) => ({ ...before, ...change }))
  }

  const change = async () => {
    setDiffer(typed.next !== typed.repeated)
    if (typed.next !== typed.repeated) return
    const answer = await send(() => changePassword({ current: typed.current, next: typed.next }))
    if (answer && 'value' in answer) {
      setTyped(empty)
      setDone(true)
    }
  }

  return (
    <form
      class="card stack narrow"
      onSubmit={(event) => {
        event.preventDefault()
        void change()
      }}
    >
      {/* A password manager then knows whose password changes. */}
      <input type="hidden" autocomplete="username" value={username} />
      <PasswordBox
        label={text('password.current')}
        problem={fieldTrouble(trouble, 'current')}
        value={typed.current}
        onInput={(current) => set({ current })}
        autocomplete="current-password"
      />
      <PasswordBox
        label={text('password.next')}
        help={text('start.passwordHelp')}
        problem={fieldTrouble(trouble, 'next')}
        value={typed.next}
        onInput={(next) => set({ next })}
        autocomplete="new-password"
      />
      <PasswordBox
        label={text('password.repeat')}
        problem={differ ? text('start.differ') : undefined}
        value={typed.repeated}
        onInput={(repeated) => set({ repeated })}
        autocomplete="new-password"
      />
      <TroubleNote trouble={trouble} />
      <div class="buttons">
        <p class="saved" role="status">
          {isDone && text('password.done')}
        </p>
        <button type="submit" class="button button-main" disabled={isBusy}>
          {text('password.press')}
        </button>
      </div>
    </form>
  )
}
