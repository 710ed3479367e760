import { useRef } from 'preact/hooks'
import { signOut } from '../../../office/session'
import { isSoundOn, switchSound } from './sound'
import { text } from './text'

type Props = { name: string; onHelp: () => void }

/** Who is signed in, and what belongs to that person: sound, keys, password, leaving. */
export function OfficerMenu({ name, onHelp }: Props) {
  const menu = useRef<HTMLDetailsElement>(null)
  const close = () => menu.current?.removeAttribute('open')
  return (
    <details
      ref={menu}
      class="officer"
      onFocusOut={(event) => {
        const next = event.relatedTarget as Node | null
        if (next && !menu.current?.contains(next)) close()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        close()
        menu.current?.querySelector('summary')?.focus()
      }}
    >
      <summary>{name}</summary>
      <ul>
        <li>
          <button
            type="button"
            class="quiet"
            aria-pressed={isSoundOn.value}
            onClick={() => switchSound(!isSoundOn.value)}
          >
            {isSoundOn.value ? text('sound.on') : text('sound.off')}
          </button>
        </li>
        <li>
          <button
            type="button"
            class="quiet"
            onClick={() => {
              close()
              onHelp()
            }}
          >
            {text('nav.help')} <kbd>?</kbd>
          </button>
        </li>
        <li>
          <a class="quiet" href="/petugas/pengaturan/sandi" onClick={close}>
            {text('settings.password')}
          </a>
        </li>
        <li>
          <button type="button" class="quiet" onClick={() => void signOut()}>
            {text('nav.signOut')}
          </button>
        </li>
      </ul>
    </details>
  )
}
