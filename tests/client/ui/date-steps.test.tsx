import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { DateSteps } from '../../../client/ui/date-steps'
import { readDate } from '../../../client/ui/read-date'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des']
const labels = { day: 'Tgl', month: 'Bln', year: 'Thn', delete: 'Hapus', impossible: 'Tidak ada' }
const min = '1900-01-01'
const max = '2025-06-30'

function open(value?: string) {
  const onChange = vi.fn<(value: string | undefined) => void>()
  render(
    <DateSteps
      value={value}
      min={min}
      max={max}
      months={months}
      labels={labels}
      onChange={onChange}
    />,
  )
  const press = (...names: string[]) => {
    for (const name of names) fireEvent.click(screen.getByRole('button', { name }))
  }
  return { onChange, press }
}

afterEach(cleanup)

describe('a date in three steps', () => {
  it('leads from the day to the month to the year by itself', () => {
    const { onChange, press } = open()
    press('1', '7', 'Agu', '1', '9', '4', '5')
    expect(onChange).toHaveBeenLastCalledWith('1945-08-17')
  })

  it('goes on at once after a day that can have no second digit', () => {
    const { onChange, press } = open()
    press('4', 'Jan', '2', '0', '2', '5')
    expect(onChange).toHaveBeenLastCalledWith('2025-01-04')
  })

  it('tells of no date before it is whole', () => {
    const { onChange, press } = open()
    press('1', '7', 'Agu', '1', '9', '4')
    expect(onChange.mock.calls.every(([value]) => value === undefined)).toBe(true)
  })

  it('says that 29 February 2023 does not exist, and takes another year', () => {
    const { onChange, press } = open()
    press('2', '9', 'Feb', '2', '0', '2', '3')
    expect(onChange).toHaveBeenLastCalledWith(undefined)
    expect(screen.getByRole('alert').textContent).toBe('Tidak ada')
    press('Hapus', '2', '0', '2', '4')
    expect(screen.queryByRole('alert')).toBeNull()
    expect(onChange).toHaveBeenLastCalledWith('2024-02-29')
  })

  it('takes no day after the last that makes sense', () => {
    const { onChange, press } = open()
    press('0', '1', 'Jul', '2', '0', '2', '5')
    expect(onChange.mock.calls.every(([value]) => value === undefined)).toBe(true)
  })

  it('shows what was given before, and changes one part of it', () => {
    const { onChange, press } = open('1954-01-05')
    press('Hapus', '6')
    expect(onChange).toHaveBeenLastCalledWith('1954-01-06')
  })

  it('never tells of an impossible date, whatever is pressed', () => {
    const keys = fc.constantFrom('0', '1', '2', '3', '9', 'Hapus', 'Feb', 'Apr', 'Des', 'part')
    fc.assert(
      fc.property(fc.array(keys, { maxLength: 25 }), (pressed) => {
        const { onChange } = open()
        for (const key of pressed) {
          // By hand: looking for roles takes a hundred times longer.
          const buttons = [...document.querySelectorAll<HTMLElement>('button')]
          const named = buttons.find((button) =>
            [button.textContent, button.ariaLabel].includes(key),
          )
          fireEvent.click(named ?? (buttons[pressed.length % 3] as HTMLElement))
        }
        for (const [value] of onChange.mock.calls) {
          if (value === undefined) continue
          expect(new Date(`${value}T00:00:00Z`).toISOString().slice(0, 10)).toBe(value)
          expect(value >= min && value <= max).toBe(true)
        }
        cleanup()
      }),
      { numRuns: 60 },
    )
  })
})

describe('reading a date', () => {
  it('gives back every real day and no other', () => {
    const parts = fc.record({
      day: fc.integer({ min: 0, max: 40 }).map(String),
      month: fc.integer({ min: 0, max: 14 }).map(String),
      year: fc.integer({ min: 1890, max: 2035 }).map(String),
    })
    fc.assert(
      fc.property(parts, ({ day, month, year }) => {
        const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
        const isReal = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)
        const iso = date.toISOString().slice(0, 10)
        const meant = isReal && iso >= min && iso <= max ? iso : undefined
        expect(readDate({ day, month, year }, min, max)).toBe(meant)
      }),
    )
  })
})
