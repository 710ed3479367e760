import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { setUp } from '../../../office/session'
import { useSending } from '../parts/asking'
import { PasswordBox } from '../parts/password-box'
import { text } from '../parts/text'
import { TextBox } from '../parts/text-box'
import { fieldTrouble, TroubleNote } from '../parts/trouble'
import { Door } from './door'

const empty = { name: '', username: '', password: '', repeated: '' }

/** The one-time link of the first start, or of an invitation, becomes an account. The token lies behind the `#` and reaches no log. */
export function FirstAccount() {
  const [token] = useState(() => location.hash.slice(1))
  const [typed, setTyped] = useState(empty)
  const [differ, setDiffer] = useState(false)
  const { isBusy, trouble, send } = useSending()
  const { route } = useLocation()
  const set = (change: Partial<typeof empty>) => setTyped((before) => ({ ...before, ...change }))

  if (!token) {
    return (
      <Door title={text('start.noToken')} lead={text('start.noTokenHelp')}>
        <a href="/petugas">{text('start.toSignIn')}</a>
      </Door>
    )
  }

  const make = async () => {
    const { repeated, ...account } = typed
    setDiffer(repeated !== account.password)
    if (repeated !== account.password) return
    const answer = await send(() => setUp({ token, ...account }))
    if (answer && 'value' in answer) route('/petugas', true)
  }

  return (
    <Door title={text('start.title')} lead={text('start.lead')}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault()
          void make()
        }}
      >
        <TroubleNote trouble={trouble} />
        <TextBox
          label={text('start.name')}
          help={text('start.nameHelp')}
          problem={fieldTrouble(trouble, 'name')}
          value={typed.name}
          onInput={(name) => set({ name })}
          autocomplete="name"
          required
        />
        <TextBox
          label={text('start.username')}
          help={text('start.usernameHelp')}
          problem={fieldTrouble(trouble, 'username')}
          value={typed.username}
          onInput={(username) => set({ username })}
          autocomplete="username"
          required
        />
        <PasswordBox
          label={text('start.password')}
          help={text('start.passwordHelp')}
          problem={fieldTrouble(trouble, 'password')}
          value={typed.password}
          onInput={(password) => set({ password })}
          autocomplete="new-password"
        />
        <PasswordBox
          label={text('start.repeat')}
          problem={differ ? text('start.differ') : undefined}
          value={typed.repeated}
          onInput={(repeated) => set({ repeated })}
          autocomplete="new-password"
        />
        <button type="submit" class="button button-main" disabled={isBusy}>
          {text('start.press')}
        </button>
      </form>
      <a href="/petugas">{text('start.toSignIn')}</a>
    </Door>
  )
}
