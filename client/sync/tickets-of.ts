import type { Ticket } from '../db/outbox-port'
import type { CaseRow, ItemFile, ItemRow } from '../db/outbox-rows'
import type { Outbox } from '../db/outbox-store'
import { isReceipted } from './plan'

/** Tickets as the person sees them, newest first. */
export function ticketsOf({ items, cases, epoch }: Outbox): Ticket[] {
  const itemsOf = new Map<string, ItemRow[]>()
  for (const item of items) {
    const siblings = itemsOf.get(item.of)
    if (siblings) siblings.push(item)
    else itemsOf.set(item.of, [item])
  }
  return [...cases]
    .sort((a, b) => b.seq - a.seq)
    .map((row) => ticketOf(row, itemsOf.get(row.id) ?? [], epoch))
}

/** @param items those of this case */
function ticketOf(row: CaseRow, items: ItemRow[], epoch: string | undefined): Ticket {
  const { id, code, claim, service, madeAt, rev, seenRev, stage, register, dueAt, events } = row
  const submission = items.find((item) => item.id === id)
  const heldBecause = reasonOf(row, items)
  const lostFiles = items.flatMap(({ files, lost }) => files.filter((file) => isAmong(file, lost)))
  return {
    ...{ id, code, claim, service, madeAt, rev, seenRev, events },
    // Without an item here it was let go of after its receipt, or came from another phone.
    state: heldBecause
      ? 'held'
      : !submission || isReceipted(submission, epoch)
        ? 'receipted'
        : 'queued',
    ...(heldBecause && { heldBecause }),
    photosWaiting: items.flatMap((item) => waitingFiles(item, epoch)).length,
    answersWaiting: items.filter((item) => item.id !== id && !isReceipted(item, epoch)).length,
    ...(lostFiles.length > 0 && {
      lostFiles: lostFiles.map(({ field, kind }) => ({ field, kind })),
    }),
    ...(stage && { stage }),
    ...(register && { register }),
    ...(dueAt && { dueAt }),
  }
}

function reasonOf(row: CaseRow, items: ItemRow[]): Ticket['heldBecause'] {
  for (const { state, lost } of items) {
    if (state.is === 'held') return state.because
    if (lost.length > 0) return 'fileLost'
  }
  return row.unreadable && 'unreadable'
}

/** Before the receipt all of them; after it those the office lacks. */
function waitingFiles(item: ItemRow, epoch: string | undefined): ItemFile[] {
  const files = item.files.filter((file) => !isAmong(file, item.lost))
  return isReceipted(item, epoch) ? files.filter((file) => isAmong(file, item.missing)) : files
}

const isAmong = ({ chunks }: ItemFile, some: string[]) => chunks.some((one) => some.includes(one))
