import { useState } from 'preact/hooks'
import { signIn } from '../../../office/session'
import { useSending } from '../parts/asking'
import { PasswordBox } from '../parts/password-box'
import { text } from '../parts/text'
import { TextBox } from '../parts/text-box'
import { TroubleNote } from '../parts/trouble'

/** Name and password. What was typed stays when it was wrong, but for the password. */
export function SignInForm({ username: known = '' }: { username?: string }) {
  const [username, setUsername] = useState(known)
  const [password, setPassword] = useState('')
  const { isBusy, trouble, send } = useSending()

  const enter = async () => {
    const answer = await send(() => signIn({ username: username.trim(), password }))
    if (answer && 'trouble' in answer && answer.trouble.code !== 'line.down') setPassword('')
  }

  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault()
        void enter()
      }}
    >
      <TroubleNote trouble={trouble} />
      <TextBox
        label={text('signIn.username')}
        value={username}
        onInput={setUsername}
        autocomplete="username"
        required
      />
      <PasswordBox
        label={text('signIn.password')}
        value={password}
        onInput={setPassword}
        autocomplete="current-password"
      />
      <button type="submit" class="button button-main" disabled={isBusy}>
        {text('signIn.press')}
      </button>
    </form>
  )
}
