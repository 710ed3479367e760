import { describe, expect, it } from 'vitest'
import { fitted, shifted, turned, zoomed } from '../../../client/screens/desk/case/photo-view'

const stage = { width: 400, height: 300 }

describe('a photo on its stage', () => {
  it('comes back after four turns', () => {
    const once = turned(fitted, 90)
    expect(once.turn).toBe(90)
    expect(turned(turned(turned(once, 90), 90), 90)).toEqual(fitted)
    expect(turned(fitted, -90).turn).toBe(270)
  })

  it('is never smaller than the stage and never lost beyond its edge', () => {
    expect(zoomed(fitted, 0.2)).toEqual(fitted)
    const far = shifted(zoomed(fitted, 2), { x: 9999, y: -9999 }, stage)
    expect(far).toMatchObject({ x: 400, y: -300 })
    expect(zoomed(far, 0.1)).toEqual(fitted)
  })

  it('stays where it is while it fits', () => {
    expect(shifted(fitted, { x: 50, y: 50 }, stage)).toEqual(fitted)
  })
})
