import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Choice, Choices } from '../../../client/ui/choices'
import { LanguageButton } from '../../../client/ui/language-button'
import { Pager, pageOf } from '../../../client/ui/pager'
import { StageLine } from '../../../client/ui/stage-line'
import { Tile, Tiles } from '../../../client/ui/tiles'

afterEach(cleanup)
const nothing = () => undefined

describe('what is chosen', () => {
  it.each([
    ['tile', <Tile key="t" label="Usaha" picture="event-business" marked onPress={nothing} />],
    ['row', <Choice key="c" label="Usaha" picture="event-business" marked onPress={nothing} />],
    [
      'language',
      <LanguageButton key="l" label="Usaha" greeting="" lang="id" marked onPress={nothing} />,
    ],
  ])('is told by a tick and to screen readers, not by colour alone: %s', (_, piece) => {
    render(<ul>{piece}</ul>)
    const button = screen.getByRole('button', { pressed: true })
    expect(button.textContent).toContain('Usaha')
    expect(button.querySelector('svg.mark')).not.toBeNull()
  })

  it('leaves the others without a tick', () => {
    render(
      <Tiles>
        <Tile label="Kerja" picture="event-work" marked={false} onPress={nothing} />
      </Tiles>,
    )
    expect(screen.getByRole('button', { pressed: false }).querySelector('svg.mark')).toBeNull()
  })

  it('is no state at all where pressing only leads on', () => {
    render(
      <Choices>
        <Choice label="Telepon" onPress={nothing} />
      </Choices>,
    )
    expect(screen.getByRole('button').hasAttribute('aria-pressed')).toBe(false)
  })
})

describe('pages of choices', () => {
  const labels = { before: 'Sebelumnya', more: 'Lainnya' }

  it('are not spoken of where all fit on one', () => {
    const { container } = render(<Pager page={0} pages={1} labels={labels} onPage={nothing} />)
    expect(container.textContent).toBe('')
  })

  it('lead on from the first, back from the last, and both ways between', () => {
    const onPage = vi.fn()
    const names = (page: number) => {
      cleanup()
      render(<Pager page={page} pages={3} labels={labels} onPage={onPage} />)
      return screen.getAllByRole('button').map(({ textContent }) => textContent)
    }
    expect(names(0)).toEqual(['Lainnya'])
    expect(names(1)).toEqual(['Sebelumnya', 'Lainnya'])
    expect(names(2)).toEqual(['Sebelumnya'])
    fireEvent.click(screen.getByRole('button'))
    expect(onPage).toHaveBeenCalledWith(1)
  })

  it('show each item once', () => {
    const items = Array.from({ length: 15 }, (_, index) => index)
    expect([0, 1, 2].flatMap((page) => pageOf(items, page, 6))).toEqual(items)
  })
})

describe('the line of stages', () => {
  it('says where the case stands, by a word and a tick on what is done', () => {
    render(
      <StageLine
        label="Perjalanan surat"
        at={1}
        stages={[
          { picture: 'stage-received', label: 'Diterima' },
          { picture: 'stage-checking', label: 'Diperiksa' },
          { picture: 'stage-ready', label: 'Siap' },
        ]}
      />,
    )
    const [past, now, next] = screen.getAllByRole('listitem')
    expect(now?.getAttribute('aria-current')).toBe('step')
    expect(now?.textContent).toBe('Diperiksa')
    expect(past?.querySelector('svg.mark')).not.toBeNull()
    expect(next?.querySelector('svg.mark')).toBeNull()
  })
})
