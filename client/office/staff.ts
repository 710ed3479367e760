import type * as v from 'valibot'
import {
  Account,
  Accounts,
  type ChangeAccount,
  type ChangePassword,
  Invitation,
  type Invite,
} from '#shared/wire/desk'
import { ask, Done } from './ask'

export const accounts = () => ask(Accounts, '/accounts')

/** Answers a link that is shown once: nobody types another's password. */
export const invite = (body: v.InferInput<typeof Invite>) =>
  ask(Invitation, '/accounts', { method: 'POST', body })

export const changeAccount = (id: string, body: v.InferInput<typeof ChangeAccount>) =>
  ask(Account, `/accounts/${id}`, { method: 'PATCH', body })

export const changePassword = (body: v.InferInput<typeof ChangePassword>) =>
  ask(Done, '/password', { method: 'POST', body })
