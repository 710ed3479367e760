import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  afterBelum,
  afterTuntas,
  canMove,
  isOver,
  kinds,
  moves,
  REOPEN_DAYS,
  type Stage,
  stages,
} from '#shared/domain/stages'

/** Every stage that a case of this kind can come to from `start`. */
function reachable(kind: (typeof kinds)[number], start: Stage): Set<Stage> {
  const seen = new Set<Stage>([start])
  for (const stage of seen) for (const next of moves[kind][stage] ?? []) seen.add(next)
  return seen
}

describe.each(kinds)('a %s', (kind) => {
  const first: Stage = kind === 'letter' || kind === 'legalisation' ? 'endorsing' : 'received'
  const known = reachable(kind, first)

  it('comes through every stage of its table', () => {
    for (const stage of Object.keys(moves[kind]) as Stage[]) expect(known).toContain(stage)
  })

  it('is never stuck: from everywhere it can still be closed or was refused', () => {
    for (const stage of known) {
      const ways = reachable(kind, stage)
      expect(ways.has('closed') || ways.has('refused'), stage).toBe(true)
    }
  })

  it('stays where it is only when it was refused', () => {
    for (const stage of known) {
      expect(moves[kind][stage] === undefined, stage).toBe(stage === 'refused')
    }
  })

  it('goes only where its table says', () => {
    const pairs = fc.tuple(fc.constantFrom(...stages), fc.constantFrom(...stages))
    fc.assert(
      fc.property(pairs, ([from, to]) => {
        expect(canMove(kind, from, to)).toBe((moves[kind][from] ?? []).includes(to))
      }),
    )
  })

  it("ends with the resident's tuntas, and only where the table allows it", () => {
    const ending = [...known].filter((stage) => afterTuntas(stage))
    expect(ending.length).toBeGreaterThan(0)
    for (const stage of ending) expect(canMove(kind, stage, 'closed')).toBe(true)
    for (const stage of known) {
      if (canMove(kind, stage, 'closed')) expect(afterTuntas(stage)).toBe('closed')
    }
  })

  it('comes back with belum, where the table allows it', () => {
    for (const stage of known) {
      const back = afterBelum(stage, 0)
      if (back) expect(canMove(kind, stage, back), stage).toBe(true)
    }
    expect(afterBelum('closed', 0)).toBe('checking')
  })
})

describe('belum', () => {
  it('is heard for fourteen days after closing, and no longer', () => {
    expect(afterBelum('closed', REOPEN_DAYS)).toBe('checking')
    expect(afterBelum('closed', REOPEN_DAYS + 0.1)).toBeUndefined()
  })

  it('is heard at any time of what is not closed', () => {
    for (const stage of ['collected', 'answered', 'resolved'] as const) {
      expect(afterBelum(stage, 400)).toBe('checking')
    }
  })

  it('means nothing before there is something to contest', () => {
    for (const stage of ['received', 'checking', 'ready', 'refused'] as const) {
      expect(afterBelum(stage, 0)).toBeUndefined()
    }
  })
})

describe('a case that is over', () => {
  it('is closed or refused, nothing else', () => {
    expect(stages.filter(isOver)).toEqual(['closed', 'refused'])
  })
})
