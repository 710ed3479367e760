import { useLocation } from 'preact-iso'
import type { Account } from '#shared/wire/desk'
import { text } from '../parts/text'
import { useTitle } from '../parts/title'
import { AccountsPart } from './accounts-part'
import { HoursPart } from './hours-part'
import { OfficePart } from './office-part'
import { PasswordPart } from './password-part'
import { WithSettings } from './with-settings'

const parts = ['office', 'hours', 'accounts', 'password'] as const
type Part = (typeof parts)[number]

const paths: Record<Part, string> = {
  office: '/petugas/pengaturan',
  hours: '/petugas/pengaturan/jam',
  accounts: '/petugas/pengaturan/akun',
  password: '/petugas/pengaturan/sandi',
}

/** The office, its hours, who works here, and one's own password. */
export function SettingsScreen({ account }: { account: Account }) {
  const { path } = useLocation()
  const part = parts.find((known) => paths[known] === path) ?? 'office'
  // As the server has it: the office is the lurah's business too, accounts are the admin's alone.
  const mayChange = account.role !== 'officer'
  const isAdmin = account.role === 'admin'
  const isClosed = part === 'accounts' ? !isAdmin : part !== 'password' && !mayChange
  useTitle(text(`settings.${part}`))
  return (
    <div class="with-side">
      <nav class="side" aria-label={text('settings.parts')}>
        <ul>
          {parts.map((known) => (
            <li key={known}>
              <a href={paths[known]} aria-current={known === part ? 'page' : undefined}>
                {text(`settings.${known}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main class="main settings">
        <header class="main-head">
          <h1>{text(`settings.${part}`)}</h1>
          {isClosed && <p class="note">{text('settings.onlyAdmin')}</p>}
        </header>
        {part === 'office' && (
          <WithSettings>
            {(shared) => <OfficePart {...shared} isReadOnly={!mayChange} />}
          </WithSettings>
        )}
        {part === 'hours' && (
          <WithSettings>
            {(shared) => <HoursPart {...shared} isReadOnly={!mayChange} />}
          </WithSettings>
        )}
        {part === 'accounts' && isAdmin && <AccountsPart me={account} />}
        {part === 'password' && <PasswordPart username={account.username} />}
      </main>
    </div>
  )
}
