import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { generate } from 'lean-qr'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { AskSheet } from '../../../client/ui/ask-sheet'
import { Notice, type NoticeKind } from '../../../client/ui/notice'
import { NumberSteps } from '../../../client/ui/number-steps'
import { PhotoBox } from '../../../client/ui/photo-box'
import { RecordButton } from '../../../client/ui/record-button'
import { TicketCard } from '../../../client/ui/ticket-card'

afterEach(cleanup)
const pictureOf = (element: Element) => element.querySelector('svg')?.dataset.picture

describe('a notice', () => {
  it('has a picture of its own for each of the five things it may tell', () => {
    const kinds: NoticeKind[] = ['error', 'saved', 'waiting', 'sent', 'received']
    const pictures = kinds.map((kind) =>
      pictureOf(render(<Notice kind={kind} text="" />).container),
    )
    expect(new Set(pictures).size).toBe(5)
  })

  it('interrupts a screen reader only for what went wrong', () => {
    render(<Notice kind="error" text="Fotonya gelap" />)
    render(<Notice kind="saved" text="Tersimpan" />)
    expect(screen.getByRole('alert').textContent).toBe('Fotonya gelap')
    expect(screen.getByRole('status').textContent).toBe('Tersimpan')
  })
})

describe('a small number', () => {
  it('stops at its limits', () => {
    const onChange = vi.fn()
    const steps = (value: number) => {
      cleanup()
      const labels = { less: 'Kurang', more: 'Tambah' }
      render(<NumberSteps {...{ value, labels, onChange }} min={1} max={3} label="lembar" />)
      fireEvent.click(screen.getByRole('button', { name: 'Tambah' }))
      fireEvent.click(screen.getByRole('button', { name: 'Kurang' }))
      return onChange.mock.calls.splice(0).flat()
    }
    expect(steps(1)).toEqual([2])
    expect(steps(2)).toEqual([3, 1])
    expect(steps(3)).toEqual([2])
  })
})

describe('the record button', () => {
  const labels = { start: 'Bicara', stop: 'Sudah', play: 'Dengar', pause: 'Diam', again: 'Ulangi' }
  const handlers = { onStart: vi.fn(), onStop: vi.fn(), onPlay: vi.fn() }
  const show = (state: Parameters<typeof RecordButton>[0]['state']) => {
    cleanup()
    return render(<RecordButton state={state} limitMs={120_000} labels={labels} {...handlers} />)
  }

  it('starts, stops, plays and starts again with one press each', () => {
    show({ as: 'idle' })
    fireEvent.click(screen.getByText('Bicara'))
    show({ as: 'recording', ms: 0, level: 0 })
    fireEvent.click(screen.getByText('Sudah'))
    show({ as: 'recorded', ms: 0, playing: false })
    fireEvent.click(screen.getByText('Dengar'))
    fireEvent.click(screen.getByText('Ulangi'))
    const counts = Object.values(handlers).map(({ mock }) => mock.calls.length)
    expect(counts).toEqual([2, 1, 1])
  })

  it('shows the time that runs beside the time there is', () => {
    const { container } = show({ as: 'recording', ms: 65_400, level: 0.5 })
    expect(container.textContent).toContain('1:05 / 2:00')
  })

  it('shows a silent microphone at once', () => {
    const on = (level: number) =>
      show({ as: 'recording', ms: 0, level }).container.querySelectorAll('[data-on="true"]').length
    expect(on(0)).toBe(0)
    expect(on(1)).toBeGreaterThan(on(0.3))
  })
})

describe('a photo', () => {
  it('can be looked at before going on, taken again and thrown away', () => {
    const onTake = vi.fn()
    const onRemove = vi.fn()
    const labels = { take: 'Foto', again: 'Foto lagi', remove: 'Buang', busy: 'Tunggu' }
    const state = { as: 'taken', src: 'blob:x' } as const
    const handlers = { onTake, onRemove }
    render(<PhotoBox label="Foto KTP" picture="paper-ktp" {...{ state, labels }} {...handlers} />)
    expect(screen.getByRole('img', { name: 'Foto KTP' }).getAttribute('src')).toBe('blob:x')
    fireEvent.click(screen.getByText('Foto lagi'))
    fireEvent.click(screen.getByText('Buang'))
    expect([onTake.mock.calls.length, onRemove.mock.calls.length]).toEqual([1, 1])
  })
})

describe('the ticket', () => {
  it('shows its number in groups, its pictures with their names, and the address as a QR', () => {
    const address = 'https://patas.example/t#4821093751.Zm9vYmFyYmF6cXV4Zm9vYg'
    render(
      <TicketCard
        code="4821093751"
        pictures={[
          { picture: 'ticket-rooster', label: 'ayam' },
          { picture: 'ticket-hat', label: 'caping' },
          { picture: 'ticket-moon', label: 'bulan' },
        ]}
        address={address}
        title="Surat keterangan usaha"
        labels={{ number: 'Nomor', qr: 'QR' }}
      />,
    )
    expect(screen.getByText(/482/).parentElement?.textContent?.trim()).toBe('482 109 3751')
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'ayam',
      'caping',
      'bulan',
    ])
    const code = generate(address)
    const drawn = screen.getByRole('img', { name: 'QR' }).querySelector('path')?.getAttribute('d')
    let dark = 0
    for (let y = 0; y < code.size; y++)
      for (let x = 0; x < code.size; x++) if (code.get(x, y)) dark++
    expect(drawn?.match(/M/g)).toHaveLength(dark)
  })
})

describe('a question before what cannot be undone', () => {
  it('offers no first, and takes escape for no', () => {
    const yes = { label: 'Ya, buang', onPress: vi.fn() }
    const no = { label: 'Tidak', onPress: vi.fn() }
    render(<AskSheet title="Dibuang?" picture="ui-delete" yes={yes} no={no} />)
    expect(screen.getAllByRole('button')[0]?.textContent).toBe('Tidak')
    fireEvent(screen.getByRole('dialog', { name: 'Dibuang?' }), new Event('cancel'))
    expect([yes.onPress.mock.calls.length, no.onPress.mock.calls.length]).toEqual([0, 1])
  })
})
