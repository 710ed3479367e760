import { effect, signal } from '@preact/signals'
import type * as v from 'valibot'
import { Session, type Setup, type SignIn } from '#shared/wire/desk'
import { type Answered, ask, Done, turnedAway } from './ask'

/** `expired` keeps who it was: the screens stay as they are beneath the sign-in, with all that was typed. */
export type SessionState =
  | { is: 'unknown' }
  | { is: 'out' }
  | { is: 'in'; session: Session }
  | { is: 'expired'; session: Session }

export const session = signal<SessionState>({ is: 'unknown' })

effect(() => {
  if (turnedAway.value === 0) return
  const now = session.peek()
  session.value = now.is === 'in' ? { is: 'expired', session: now.session } : now
})

/** Asks who is signed in, by the cookie the browser holds. */
export async function resume(): Promise<Answered<Session>> {
  const answered = await ask(Session, '/session')
  if ('value' in answered) session.value = { is: 'in', session: answered.value }
  else if (answered.trouble.code !== 'line.down' && session.peek().is === 'unknown') {
    session.value = { is: 'out' }
  }
  return answered
}

export async function signIn(who: v.InferInput<typeof SignIn>): Promise<Answered<Session>> {
  return entered(await ask(Session, '/session', { method: 'POST', body: who }))
}

/** The one-time link of the first start or of an invitation becomes an account, and signs in. */
export async function setUp(setup: v.InferInput<typeof Setup>): Promise<Answered<Session>> {
  return entered(await ask(Session, '/setup', { method: 'POST', body: setup }))
}

/** The desk forgets at once, whatever the line does: somebody else may sit down. */
export async function signOut(): Promise<void> {
  session.value = { is: 'out' }
  await ask(Done, '/session', { method: 'DELETE' })
}

function entered(answered: Answered<Session>): Answered<Session> {
  if ('value' in answered) session.value = { is: 'in', session: answered.value }
  return answered
}
