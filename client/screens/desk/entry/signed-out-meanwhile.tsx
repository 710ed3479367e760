import type { Account } from '#shared/wire/desk'
import { signOut } from '../../../office/session'
import { text } from '../parts/text'
import { Door } from './door'
import { SignInForm } from './sign-in-form'

/** The session ended while somebody worked. Their screens wait, unseen, beneath this. */
export function SignedOutMeanwhile({ account }: { account: Account }) {
  return (
    <Door title={text('signIn.expired')} lead={text('signIn.expiredLead')}>
      <SignInForm username={account.username} />
      <button type="button" class="button" onClick={() => void signOut()}>
        {text('signIn.other')}
      </button>
    </Door>
  )
}
