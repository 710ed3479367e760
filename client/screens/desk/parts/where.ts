import { text } from './text'

type Where = { rt?: number | null | undefined; rw?: number | null | undefined }

/** RT and RW in three digits, as on the KTP. */
export function whereSaid({ rt, rw }: Where): string {
  if (rt && rw) return text('common.rtRw', { rt: three(rt), rw: three(rw) })
  if (rt) return text('common.rt', { rt: three(rt) })
  if (rw) return text('common.rw', { rw: three(rw) })
  return text('common.none')
}

/** The same for a column that says RT/RW above: `003/002`. */
export function whereShort({ rt, rw }: Where): string {
  if (!rt && !rw) return text('common.none')
  return `${rt ? three(rt) : text('common.none')}/${rw ? three(rw) : text('common.none')}`
}

const three = (number: number) => String(number).padStart(3, '0')
