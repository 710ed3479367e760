import { useState } from 'preact/hooks'
import { Field } from './field'
import { text } from './text'

type Props = {
  label: string
  value: string
  onInput: (value: string) => void
  autocomplete: 'current-password' | 'new-password'
  help?: string | undefined
  problem?: string | undefined
}

/** A password, hidden until its owner wants to see it: typing blind is what makes people choose short ones. */
export function PasswordBox({ label, value, onInput, autocomplete, help, problem }: Props) {
  const [isShown, setShown] = useState(false)
  return (
    <Field label={label} help={help} problem={problem}>
      {(described) => (
        <div class="with-button">
          <input
            {...described}
            // Preact types the two kinds of input apart; to keep the focus it must stay one element.
            type={(isShown ? 'text' : 'password') as 'password'}
            value={value}
            autocomplete={autocomplete}
            spellcheck={false}
            required
            onInput={(event) => onInput(event.currentTarget.value)}
          />
          <button
            type="button"
            class="button"
            aria-pressed={isShown}
            onClick={() => setShown(!isShown)}
          >
            {isShown ? text('signIn.hide') : text('signIn.show')}
          </button>
        </div>
      )}
    </Field>
  )
}
