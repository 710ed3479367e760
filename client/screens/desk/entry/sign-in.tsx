import { text } from '../parts/text'
import { Door } from './door'
import { SignInForm } from './sign-in-form'

export function SignIn() {
  return (
    <Door title={text('signIn.title')} lead={text('signIn.lead')}>
      <SignInForm />
      <p class="lead">{text('signIn.forgot')}</p>
    </Door>
  )
}
