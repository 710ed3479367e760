import type * as v from 'valibot'
import { isCode } from '#shared/domain/ticket'
import type { Search } from '#shared/wire/desk'

export type ReadSearch =
  | { search: v.InferOutput<typeof Search> }
  | { problem: 'badCode' | 'badNik' }
  | undefined

/**
 * What an officer means by what was typed into the one search box: a ticket number (also spaced), a
 * NIK, RT and RW in the ways they are written ("3/2", "RT 3 RW 2", "rw 2"), else words of a name.
 * A number with a slip of a digit is told so instead of answering "nothing found".
 */
export function readSearch(typed: string): ReadSearch {
  const said = typed.trim().replace(/\s+/g, ' ')
  if (said === '') return undefined

  const digits = said.replace(/[\s.-]/g, '')
  if (/^\d{8,}$/.test(digits)) {
    if (digits.length === 16) return { search: { nik: digits } }
    if (isCode(digits)) return { search: { code: digits } }
    return { problem: digits.length > 12 ? 'badNik' : 'badCode' }
  }

  const both = /^(?:rt)?\.? ?(\d{1,3}) ?(?:[/,-]|rw\.?|\/ ?rw\.?| ) ?(?:rw)? ?(\d{1,3})$/i.exec(
    said,
  )
  if (both) return { search: { rt: Number(both[1]), rw: Number(both[2]) } }
  const one = /^(rt|rw)\.? ?(\d{1,3})$/i.exec(said)
  if (one) return { search: { [String(one[1]).toLowerCase()]: Number(one[2]) } }

  return { search: { name: said } }
}
