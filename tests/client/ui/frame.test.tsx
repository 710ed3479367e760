import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Frame } from '../../../client/ui/frame'

const labels = { back: 'Kembali', help: 'Bantuan', language: 'Bahasa', listen: 'Dengarkan' }
const nothing = () => undefined
afterEach(cleanup)

describe('the frame', () => {
  it('keeps each of the four buttons in its place when others are absent', () => {
    const placeOf = (name: string) => {
      const button = screen.getByRole('button', { name })
      return [...(button.parentElement?.children ?? [])].indexOf(button)
    }
    render(<Frame title="Satu" labels={labels} onLanguage={nothing} onListen={nothing} />)
    expect(['Bahasa', 'Dengarkan'].map(placeOf)).toEqual([2, 3])
    cleanup()
    render(<Frame title="Satu" labels={labels} onBack={nothing} onListen={nothing} />)
    expect(['Kembali', 'Dengarkan'].map(placeOf)).toEqual([0, 3])
  })

  it('brings the focus to the sentence on arrival at another place, and only then', () => {
    const { rerender } = render(<Frame title="Satu" labels={labels} onBack={nothing} />)
    expect(document.activeElement?.textContent).toBe('Satu')
    screen.getByRole('button', { name: 'Kembali' }).focus()
    rerender(<Frame title="Satu" labels={labels} onBack={nothing} speaking />)
    expect(document.activeElement?.tagName).toBe('BUTTON')
    rerender(<Frame title="Dua" labels={labels} onBack={nothing} />)
    expect(document.activeElement?.textContent).toBe('Dua')
  })

  it('says what is missing instead of going on too early', () => {
    const onPress = vi.fn()
    const onBlocked = vi.fn()
    const action = { label: 'Lanjut', onPress, onBlocked, disabled: true }
    const { rerender } = render(<Frame title="Satu" labels={labels} action={action} />)
    fireEvent.click(screen.getByRole('button', { name: 'Lanjut' }))
    expect([onPress.mock.calls.length, onBlocked.mock.calls.length]).toEqual([0, 1])
    rerender(<Frame title="Satu" labels={labels} action={{ ...action, disabled: false }} />)
    fireEvent.click(screen.getByRole('button', { name: 'Lanjut' }))
    expect([onPress.mock.calls.length, onBlocked.mock.calls.length]).toEqual([1, 1])
  })
})
