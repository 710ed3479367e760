import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rounded } from '../../../client/build/rounded-path'

const path = (d: string) => rounded(`<path d="${d}"/>`).slice(9, -3)

describe('rounding an outline', () => {
  it('keeps one decimal, and writes as little as can be', () => {
    expect(path('M1.234 5.678L-0.04 .49')).toBe('M1.2 5.7L0 .5')
    expect(path('M10 0.5-3-0.25')).toBe('M10 .5-3-.2')
  })

  it('keeps numbers apart that stood together', () => {
    expect(path('m1.56.96 .5.04')).toBe('m1.6 1 .5 0')
  })

  it('reads the flags of an arc that stand without a space', () => {
    expect(path('M0 0a5.04 5 0 012.55 3')).toBe('M0 0a5 5 0 0 1 2.6 3')
    expect(path('a5 5 0 1 0-3-3')).toBe('a5 5 0 1 0-3-3')
  })

  it('ends a long relative outline where it was meant to end', () => {
    const steps = fc.array(
      fc.tuple(
        fc.double({ min: -2, max: 2, noNaN: true }),
        fc.double({ min: -2, max: 2, noNaN: true }),
      ),
      { minLength: 50, maxLength: 200 },
    )
    fc.assert(
      fc.property(steps, (pairs) => {
        const d = `M0 0${pairs.map(([x, y]) => `l${x.toFixed(3)} ${y.toFixed(3)}`).join('')}`
        const [meant, kept] = [endOf(d), endOf(path(d))]
        expect(Math.abs(meant.x - kept.x)).toBeLessThan(0.051)
        expect(Math.abs(meant.y - kept.y)).toBeLessThan(0.051)
      }),
    )
  })

  it('goes on from the start of a closed outline, not from its last corner', () => {
    expect(path('m1.04 1.04l.96.96zm.04 0')).toBe('m1 1l1 1zm.1 0')
  })
})

/** Where an outline of relative lines ends. */
function endOf(d: string): { x: number; y: number } {
  const end = { x: 0, y: 0 }
  for (const [, x, y] of d.matchAll(/l(-?[\d.]+) ?(-?[\d.]+)/g)) {
    end.x += Number(x)
    end.y += Number(y)
  }
  return end
}
