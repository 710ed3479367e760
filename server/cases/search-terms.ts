import type { Service } from '#shared/services/define'
import type { Db } from '../store/tables'
import type { Vault } from '../vault/vault'
import type { CaseBody } from './case-body'
import type { Office } from './office'

/** Keyed hashes by which a case is found: NIK, phone, each word of each name in it. */
export function termsOf(vault: Vault, service: Service | undefined, body: CaseBody): Set<string> {
  const terms = new Set<string>()
  // Nobody is to be found by what was told without a name.
  if (!service || body.anonymous) return terms
  for (const { name, kind } of service.fields) {
    for (const text of [textOf(body.answers[name]), body.copied[name]]) {
      if (!text) continue
      if (kind === 'nik') terms.add(nikTerm(vault, text))
      if (kind === 'phone') terms.add(phoneTerm(vault, text))
      if (kind === 'name') for (const term of nameTerms(vault, text)) terms.add(term)
    }
  }
  return terms
}

export const nikTerm = (vault: Vault, nik: string) => vault.term('nik', nik.replace(/\D/g, ''))

/** With the country's code and without are the same number. */
export const phoneTerm = (vault: Vault, phone: string) =>
  vault.term('phone', phone.replace(/\D/g, '').replace(/^62/, '0'))

export function nameTerms(vault: Vault, name: string): string[] {
  const words = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1)
  return [...new Set(words)].slice(0, 12).map((word) => vault.term('name', word))
}

/** Replaces what a case is found by. */
export async function indexCase(
  office: Office,
  trx: Db,
  caseId: string,
  terms: Set<string>,
): Promise<void> {
  await trx
    .deleteFrom('case_terms')
    .where('office_id', '=', office.id)
    .where('case_id', '=', caseId)
    .execute()
  if (terms.size === 0) return
  await trx
    .insertInto('case_terms')
    .values([...terms].map((term) => ({ office_id: office.id, term, case_id: caseId })))
    .execute()
}

function textOf(answer: CaseBody['answers'][string] | undefined): string | undefined {
  if (answer?.as === 'text') return answer.text
  if (answer?.as === 'digits') return answer.value
  return undefined
}
