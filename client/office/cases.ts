import type * as v from 'valibot'
import type { Kind, Stage } from '#shared/domain/stages'
import {
  type Channel,
  type Copied,
  DeskCase,
  Found,
  Inbox,
  KeptVoice,
  type Move,
  type OpenCase,
  Registered,
  type Search,
  type Visit,
} from '#shared/wire/desk'
import { ask } from './ask'

export type InboxQuestion = {
  stage?: Stage
  kind?: Kind
  channel?: Channel
  /** Cursor of an earlier answer. */
  after?: string
}
export type Why = v.InferOutput<typeof OpenCase>['why']
type Written = v.InferOutput<typeof Copied>['copied']

export function inbox(question: InboxQuestion) {
  const query = new URLSearchParams(question).toString()
  return ask(Inbox, `/cases${query && `?${query}`}`)
}

/** Posted, so that no NIK or name stands in an address or a log. */
export const search = (body: v.InferOutput<typeof Search>) =>
  ask(Found, '/cases/search', { method: 'POST', body })

/** Opens a case; the server writes who, when and why. */
export const openCase = (id: string, why: Why) =>
  ask(DeskCase, `/cases/${id}/open`, { method: 'POST', body: { why } })

export const moveCase = (id: string, body: Move) =>
  ask(DeskCase, `/cases/${id}/moves`, { method: 'POST', body })

export const copyOut = (id: string, rev: number, copied: Written) =>
  ask(DeskCase, `/cases/${id}/copied`, { method: 'PUT', body: { rev, copied } })

export const noteOn = (id: string, rev: number, note: string) =>
  ask(DeskCase, `/cases/${id}/notes`, { method: 'POST', body: { rev, note } })

/** A new claim for somebody with the KTP in hand. */
export const printClaim = (id: string) =>
  ask(Registered, `/cases/${id}/claims`, { method: 'POST', body: {} })

/** Keeps the officer's recording; nobody hears it before a move names its id. */
export const keepVoice = (id: string, recording: Blob, ms: number) =>
  ask(KeptVoice, `/cases/${id}/voices?ms=${Math.round(ms)}`, { method: 'POST', body: recording })

/** Registers a visit; repeated with the same id, it is the same case. */
export const register = (visit: Visit) => ask(Registered, '/cases', { method: 'POST', body: visit })

/** Where the browser fetches a photo or a recording of a case from. */
export const attachmentAt = (caseId: string, id: string) =>
  `/api/office/attachments/${caseId}/${id}`
