import type * as v from 'valibot'
import type { Answers, Papers } from '#shared/wire/answers'
import type { OnBehalf } from '#shared/wire/contents'
import type { DeskEvent } from '#shared/wire/desk'
import type { Language } from '#shared/wire/language'
import type { Tables } from '../store/tables'
import type { Vault } from '../vault/vault'

/** All that is personal in a case; lies sealed in its row. */
export type CaseBody = {
  answers: Answers
  papers: Papers
  /** What an officer wrote out or corrected, by field name. */
  copied: Record<string, string>
  onBehalf: v.InferOutput<typeof OnBehalf>
  language: Language
  anonymous: boolean
}

/** All that somebody said in an event; lies sealed in its row. */
export type EventBody = Pick<DeskEvent, 'note' | 'reason' | 'heard' | 'words' | 'voice' | 'wants'>

export type CaseRow = Tables['cases']

export const sealCase = (vault: Vault, id: string, body: CaseBody) => vault.seal('cases', id, body)

export const openBody = (vault: Vault, row: Pick<CaseRow, 'id' | 'body'>): CaseBody =>
  vault.open('cases', row.id, row.body)

export const sealEvent = (vault: Vault, caseId: string, rev: number, body: EventBody) =>
  vault.seal('case_events', `${caseId}|${rev}`, body)

export const openEvent = (
  vault: Vault,
  row: Pick<Tables['case_events'], 'case_id' | 'rev' | 'body'>,
): EventBody => vault.open('case_events', `${row.case_id}|${row.rev}`, row.body)
