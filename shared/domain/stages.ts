/**
 * Where a case stands and where it may go: the one table of moves per kind of case (design §3).
 * `closed` is the resident's *tuntas*, or silence after a reminder.
 */
export const kinds = ['letter', 'legalisation', 'question', 'complaint'] as const
export type Kind = (typeof kinds)[number]

export const stages = [
  'endorsing',
  'received',
  'checking',
  'returned',
  'signing',
  'ready',
  'collected',
  'answered',
  'working',
  'handedOn',
  'resolved',
  'closed',
  'refused',
] as const
export type Stage = (typeof stages)[number]

type Moves = Partial<Record<Stage, readonly Stage[]>>

const paperMoves: Moves = {
  endorsing: ['received', 'refused'],
  received: ['checking', 'refused'],
  checking: ['returned', 'signing', 'refused'],
  returned: ['checking', 'refused'],
  // Back to checking: the lurah finds a wrong name before signing.
  signing: ['ready', 'checking'],
  ready: ['collected'],
  collected: ['closed', 'checking'],
  closed: ['checking'],
}

export const moves: Record<Kind, Moves> = {
  letter: paperMoves,
  legalisation: paperMoves,
  question: {
    received: ['answered'],
    checking: ['answered'],
    answered: ['closed', 'checking'],
    closed: ['checking'],
  },
  complaint: {
    received: ['checking', 'refused'],
    checking: ['working', 'handedOn', 'refused'],
    working: ['resolved'],
    handedOn: ['resolved'],
    resolved: ['closed', 'checking'],
    closed: ['checking'],
  },
}

/** Whether the office's table lets a case of this kind go from one stage to the other. */
export function canMove(kind: Kind, from: Stage, to: Stage): boolean {
  return moves[kind][from]?.includes(to) ?? false
}

/** A resident may say *belum* from these, and within 14 days of closing. */
const contestable: readonly Stage[] = ['collected', 'answered', 'resolved', 'closed']

export const REOPEN_DAYS = 14

/**
 * Where *belum* leads: back to `checking`, or nowhere.
 * @param closedDaysAgo days since the case was closed; 0 where it is not closed
 */
export function afterBelum(stage: Stage, closedDaysAgo: number): Stage | undefined {
  if (!contestable.includes(stage)) return undefined
  return stage === 'closed' && closedDaysAgo > REOPEN_DAYS ? undefined : 'checking'
}

/** Where *tuntas* leads: to `closed` from a stage that waits for the resident's word. */
export function afterTuntas(stage: Stage): Stage | undefined {
  return stage === 'collected' || stage === 'answered' || stage === 'resolved'
    ? 'closed'
    : undefined
}

/** Nothing more is expected of the office. */
export function isOver(stage: Stage): boolean {
  return stage === 'closed' || stage === 'refused'
}
