import { act, cleanup, fireEvent, render } from '@testing-library/preact'
import { LocationProvider } from 'preact-iso'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { banyumasCalendar } from '#shared/domain/working-calendar'
import { memoryDrafts } from '../../../client/db/memory-drafts'
import { language } from '../../../client/i18n/language'
import { loadResidentTexts } from '../../../client/i18n/texts'
import { ANSWER_MS, IDLE_MS } from '../../../client/screens/kiosk/use-visit'
import { screenRoutes } from '../../../client/screens/registry'
import Kiosk from '../../../client/shells/kiosk'
import { aTicket } from '../flow/a-ticket'
import { anOutbox, goOn, press } from './a-resident'

beforeEach(async () => {
  await loadResidentTexts('id')
  await loadResidentTexts('jv-x-bms')
  vi.useFakeTimers()
  HTMLDialogElement.prototype.showModal ??= () => undefined
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const shown = () => document.querySelector<HTMLElement>('[data-screen]')?.dataset.screen
const pass = (ms: number) =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(ms)
  })
const arrive = async (name: string) => {
  for (let tries = 0; tries < 50 && shown() !== name; tries++) await pass(20)
  expect(shown()).toBe(name)
}

async function begun(outbox = anOutbox()) {
  history.replaceState(null, '', '/anjungan')
  const drafts = memoryDrafts()
  render(
    <LocationProvider>
      <Kiosk outbox={outbox} drafts={drafts} />
    </LocationProvider>,
  )
  await arrive('kiosk-greeting')
  const greeting = document.querySelector<HTMLButtonElement>('button[lang="id"]')
  fireEvent.click(greeting as HTMLButtonElement)
  await arrive('kiosk-home')
  return drafts
}

/** A visitor at the first question of a letter. */
async function withDraft() {
  const drafts = await begun()
  press('Minta surat')
  goOn()
  await arrive('apply-events')
  press('Mencari kerja')
  goOn()
  await arrive('apply-services')
  press(/SKCK/)
  goOn()
  await arrive('apply-bring')
  goOn()
  await arrive('ask-who')
  expect(await drafts.unfinished()).toHaveLength(1)
  return drafts
}

describe('the kiosk', () => {
  it('asks aloud after a minute, and wipes everything when nobody answers', async () => {
    const drafts = await withDraft()
    await pass(IDLE_MS - 1000)
    expect(document.querySelector('dialog')).toBe(null)
    await pass(2000)
    expect(document.querySelector('dialog')?.textContent).toMatch(/Masih di situ/)
    await pass(ANSWER_MS)
    expect(shown()).toBe('kiosk-greeting')
    expect(location.pathname).toBe('/anjungan')
    expect(await drafts.unfinished()).toEqual([])
    expect(language.value).toBe(undefined)
  })

  it('stays with whoever answers, at the same question', async () => {
    const drafts = await withDraft()
    await pass(IDLE_MS + 1000)
    press('Ya')
    await pass(ANSWER_MS + 1000)
    expect(shown()).toBe('ask-who')
    expect(await drafts.unfinished()).toHaveLength(1)
  })

  it('counts any touch as somebody being there', async () => {
    await withDraft()
    for (let half = 0; half < 4; half++) {
      await pass(IDLE_MS / 2)
      act(() => void dispatchEvent(new Event('pointerdown')))
    }
    expect(document.querySelector('dialog')).toBe(null)
  })

  it('wipes at once when the visitor is done', async () => {
    const drafts = await withDraft()
    press('Selesai')
    await arrive('kiosk-greeting')
    expect(await drafts.unfinished()).toEqual([])
  })

  it('shows nobody the number of who came before', async () => {
    const before = aTicket({ state: 'queued', madeAt: Date.now() - 1000 })
    await begun(anOutbox([before]))
    history.replaceState(null, '', `/anjungan/nomor/${before.id}`)
    dispatchEvent(new PopStateEvent('popstate'))
    await arrive('draft-gone')
    expect(document.body.textContent).not.toMatch(before.code.slice(0, 3))
  })

  it('leads nowhere outside and has no list of tickets', () => {
    const open = screenRoutes.filter(({ onlyPhone }) => !onlyPhone).map(({ path }) => path)
    expect(open.filter((path) => path.startsWith('/kabar') || path === '/t')).toEqual([])
  })

  it('offers no WhatsApp, no telephone and no file field', async () => {
    await begun(
      Object.assign(anOutbox(), {
        office: async () => ({
          phone: '0281000000',
          whatsapp: '62281000000',
          demo: false,
          calendar: banyumasCalendar,
        }),
      }),
    )
    press('Minta tolong')
    goOn()
    await arrive('help')
    expect(document.body.textContent).not.toMatch(/WhatsApp|Telepon/)
    expect(document.querySelector('input[type=file]')).toBe(null)
  })
})
