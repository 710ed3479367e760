import { useState } from 'preact/hooks'
import { type Role, roles } from '#shared/wire/desk'
import { invite } from '../../../office/staff'
import { useSending } from '../parts/asking'
import { CopyButton } from '../parts/copy-button'
import { SelectBox } from '../parts/select-box'
import { text } from '../parts/text'
import { TextBox } from '../parts/text-box'
import { fieldTrouble, TroubleNote } from '../parts/trouble'
import { fullySaid } from '../parts/when'

type Made = { link: string; until: string; name: string }

/** A link for a new officer, shown once: nobody types another's password. */
export function InviteForm() {
  const [name, setName] = useState('')
  const [role, setRole] = useState<Role>('officer')
  const [made, setMade] = useState<Made>()
  const { isBusy, trouble, send } = useSending()

  const make = async () => {
    const answer = await send(() => invite({ name, role }))
    if (!answer || 'trouble' in answer) return
    const { path, expiresAt } = answer.value
    setMade({ link: `${location.origin}${path}`, until: fullySaid(expiresAt), name: name.trim() })
    setName('')
  }

  return (
    <section class="card stack">
      <h2>{text('accounts.invite')}</h2>
      {made ? (
        <div class="note" role="status">
          <p class="cell-main">{text('accounts.link', { name: made.name })}</p>
          <p class="invite-link">
            <code>{made.link}</code>
          </p>
          <p>{text('accounts.linkHelp', { until: made.until })}</p>
          <div class="buttons-row">
            <CopyButton what={made.link} class="button-main" />
            <button type="button" class="button" onClick={() => setMade(undefined)}>
              {text('accounts.linkDone')}
            </button>
          </div>
        </div>
      ) : (
        <form
          class="stack"
          onSubmit={(event) => {
            event.preventDefault()
            void make()
          }}
        >
          <p class="lead">{text('accounts.inviteHelp')}</p>
          <div class="boxes">
            <TextBox
              label={text('accounts.name')}
              problem={fieldTrouble(trouble, 'name')}
              value={name}
              maxLength={120}
              required
              onInput={setName}
            />
            <SelectBox
              label={text('accounts.role')}
              value={role}
              options={roles.map((value) => ({ value, label: text(`accounts.roles.${value}`) }))}
              onChange={setRole}
            />
          </div>
          <TroubleNote trouble={trouble} />
          <div class="buttons">
            <button type="submit" class="button button-main" disabled={isBusy}>
              {text('accounts.invitePress')}
            </button>
          </div>
        </form>
      )}
    </section>
  )
}
