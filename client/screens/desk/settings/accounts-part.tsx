import { useState } from 'preact/hooks'
import { type Account, type Role, roles } from '#shared/wire/desk'
import { accounts, changeAccount } from '../../../office/staff'
import { useAnswer, useSending } from '../parts/asking'
import { Sure } from '../parts/sure'
import { text } from '../parts/text'
import { TroubleNote } from '../parts/trouble'
import { InviteForm } from './invite-form'

/** Who works at this desk. Nobody is deleted: the history of cases names them. */
export function AccountsPart({ me }: { me: Account }) {
  const { value, trouble, again } = useAnswer(accounts, [])
  const sending = useSending()
  const [asked, setAsked] = useState<Account>()

  const change = async (id: string, what: { active?: boolean; role?: Role }) => {
    setAsked(undefined)
    await sending.send(() => changeAccount(id, what))
    again()
  }

  return (
    <div class="stack">
      <TroubleNote trouble={trouble ?? sending.trouble} onAgain={trouble && again} />
      {value && (
        <div class="card">
          <table class="plain">
            <thead>
              <tr>
                <th scope="col">{text('accounts.name')}</th>
                <th scope="col">{text('accounts.username')}</th>
                <th scope="col">{text('accounts.role')}</th>
                <th scope="col">{text('accounts.state')}</th>
              </tr>
            </thead>
            <tbody>
              {value.accounts.map((account) => (
                <tr key={account.id} class={account.active ? undefined : 'is-off'}>
                  <th scope="row">
                    {account.name}
                    {account.id === me.id && <span class="soft"> ({text('accounts.you')})</span>}
                  </th>
                  <td>{account.username}</td>
                  <td>
                    {account.id !== me.id ? (
                      <select
                        aria-label={`${text('accounts.role')}, ${account.name}`}
                        value={account.role}
                        onChange={(event) =>
                          void change(account.id, { role: event.currentTarget.value as Role })
                        }
                      >
                        {roles.map((role) => (
                          <option key={role} value={role}>
                            {text(`accounts.roles.${role}`)}
                          </option>
                        ))}
                      </select>
                    ) : (
                      text(`accounts.roles.${account.role}`)
                    )}
                  </td>
                  <td>
                    <span class="state">
                      {account.active ? text('accounts.active') : text('accounts.inactive')}
                    </span>
                    {account.id !== me.id && (
                      <button
                        type="button"
                        class="quiet"
                        aria-label={`${text(account.active ? 'accounts.deactivate' : 'accounts.activate')} ${account.name}`}
                        onClick={() =>
                          account.active
                            ? setAsked(account)
                            : void change(account.id, { active: true })
                        }
                      >
                        {text(account.active ? 'accounts.deactivate' : 'accounts.activate')}
                      </button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <InviteForm />
      {asked && (
        <Sure
          title={text('accounts.deactivateAsk', { name: asked.name })}
          help={text('accounts.deactivateHelp')}
          press={text('accounts.deactivate')}
          onYes={() => void change(asked.id, { active: false })}
          onNo={() => setAsked(undefined)}
        />
      )}
    </div>
  )
}
