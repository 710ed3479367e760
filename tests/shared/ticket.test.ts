import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCode, makeCode, picturesOf, spaced, ticketPictures } from '#shared/domain/ticket'

const bytes = (n: number) => crypto.getRandomValues(new Uint8Array(n))
const codes = fc.constant(null).map(() => makeCode(bytes))

describe('a ticket', () => {
  it('is ten digits that check out', () => {
    fc.assert(fc.property(codes, (code) => isCode(code)))
  })

  it('notices any one digit said wrong', () => {
    const faults = fc.tuple(codes, fc.nat(9), fc.integer({ min: 1, max: 9 }))
    fc.assert(
      fc.property(faults, ([code, at, by]) => {
        const wrong = `${code.slice(0, at)}${(Number(code[at]) + by) % 10}${code.slice(at + 1)}`
        return !isCode(wrong)
      }),
    )
  })

  it('notices two neighbours said the other way round', () => {
    fc.assert(
      fc.property(codes, fc.nat(8), (code, at) => {
        const [a, b] = [code.charAt(at), code.charAt(at + 1)]
        fc.pre(a !== b)
        return !isCode(code.slice(0, at) + b + a + code.slice(at + 2))
      }),
    )
  })

  it('has three different pictures of its own, always the same', () => {
    fc.assert(
      fc.property(codes, (code) => {
        const pictures = picturesOf(code)
        expect(new Set(pictures).size).toBe(3)
        expect(picturesOf(code)).toEqual(pictures)
        for (const picture of pictures) expect(ticketPictures).toContain(picture)
      }),
    )
  })

  it('draws every picture in every place', () => {
    const seen = [new Set(), new Set(), new Set()]
    for (let n = 0; n < 4000; n++) {
      for (const [place, picture] of picturesOf(makeCode(bytes)).entries())
        seen[place]?.add(picture)
    }
    expect(seen.map(({ size }) => size)).toEqual([40, 40, 40])
  })

  it('is shown in groups that can be said', () => {
    expect(spaced('4821093751')).toBe('482 109 3751')
  })
})
