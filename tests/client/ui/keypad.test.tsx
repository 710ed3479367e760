import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { useState } from 'preact/hooks'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { grouped } from '../../../client/ui/grouped'
import { Keypad, keypadGroups } from '../../../client/ui/keypad'
import { RtRw } from '../../../client/ui/rt-rw'

afterEach(cleanup)

function Typing({ start = '', length = 16, exact = true }) {
  const [value, setValue] = useState(start)
  return (
    <Keypad
      value={value}
      label="Nomor KTP"
      groups={keypadGroups.nik}
      length={length}
      exact={exact}
      labels={{ delete: 'Hapus' }}
      onChange={setValue}
    />
  )
}

const press = (...names: string[]) => {
  for (const name of names) fireEvent.click(screen.getByRole('button', { name }))
}
const shown = () =>
  [...screen.getByRole('status', { name: 'Nomor KTP' }).children].map((group) => group.textContent)

describe('groups of digits', () => {
  it('are those of the card', () => {
    expect(grouped('3302214101500001', keypadGroups.nik)).toEqual(['330221', '410150', '0001'])
    expect(grouped('081234567890', keypadGroups.phone)).toEqual(['0812', '3456', '7890'])
    expect(grouped('4821093751', keypadGroups.ticket)).toEqual(['482', '109', '3751'])
  })

  it('are short while digits are missing, and none without digits', () => {
    expect(grouped('33022', keypadGroups.nik)).toEqual(['33022'])
    expect(grouped('', keypadGroups.nik)).toEqual([])
  })
})

describe('ten keys', () => {
  it('show what was typed in its groups, and the places still empty', () => {
    render(<Typing />)
    press('3', '3', '0', '2', '2', '1', '4', '1')
    expect(shown()).toEqual(['330221', '41····', '····'])
  })

  it('take back the last digit', () => {
    render(<Typing start="330221" exact={false} />)
    press('Hapus', '9')
    expect(shown()).toEqual(['330229'])
  })

  it('take no digit too many', () => {
    render(<Typing start="123" length={4} />)
    press('4', '5', '6')
    expect(shown()).toEqual(['1234'])
  })

  it('listen to a real keyboard, but not while letters are typed elsewhere', () => {
    render(
      <>
        <Typing exact={false} />
        <input aria-label="lain" />
      </>,
    )
    fireEvent.keyDown(document.body, { key: '7' })
    fireEvent.keyDown(document.body, { key: 'x' })
    fireEvent.keyDown(screen.getByLabelText('lain'), { key: '8' })
    expect(shown()).toEqual(['7'])
    fireEvent.keyDown(document.body, { key: 'Backspace' })
    expect(shown()).toEqual([])
  })
})

describe('RT and RW', () => {
  it('are typed one after the other, without the zeros of the card, three digits each', () => {
    const onChange = vi.fn()
    function Pair() {
      const [pair, setPair] = useState({ rt: '', rw: '' })
      onChange(pair)
      const labels = { rt: 'RT', rw: 'RW', delete: 'Hapus' }
      return <RtRw {...pair} labels={labels} onChange={(rt, rw) => setPair({ rt, rw })} />
    }
    render(<Pair />)
    press('0', '0', '3')
    fireEvent.click(screen.getByText('RW'))
    press('1', '2', '3', '4')
    expect(onChange).toHaveBeenLastCalledWith({ rt: '3', rw: '123' })
  })
})
