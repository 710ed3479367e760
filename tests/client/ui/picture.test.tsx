import { cleanup, render } from '@testing-library/preact'
import { act } from 'preact/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { bodyOf } from '../../../client/build/picture-body'
import { drawings } from '../../../client/ui/drawings'
import { Picture } from '../../../client/ui/picture'

afterEach(() => {
  cleanup()
  drawings.value = {}
})

describe('a picture', () => {
  it('keeps its place until its drawing has come, and then appears by itself', async () => {
    const { container } = render(<Picture name="ui-home" />)
    expect(container.querySelector('svg')?.children).toHaveLength(0)
    await act(() => {
      drawings.value = { 'ui-home': bodyOf('ui-home') }
    })
    expect(container.querySelectorAll('svg path').length).toBeGreaterThan(0)
  })

  it('of home is there without waiting: it lies in the page', () => {
    const { container } = render(<Picture name="ui-letter" inline />)
    expect(container.querySelector('use')?.getAttribute('href')).toBe('#ui-letter')
  })

  it('is nothing to a screen reader: the word stands beside it', () => {
    const { container } = render(<Picture name="ui-home" />)
    expect(container.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true')
  })
})
