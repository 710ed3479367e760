import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { LocationProvider } from 'preact-iso'
import { vi } from 'vitest'
import type { Draft, DraftStore } from '../../../client/db/draft'
import { memoryDrafts } from '../../../client/db/memory-drafts'
import type { OutboxPort, Ticket } from '../../../client/db/outbox-port'
import { chooseLanguage } from '../../../client/i18n/language'
import { loadResidentTexts } from '../../../client/i18n/texts'
import Resident from '../../../client/shells/resident'

// Whole screens on whatever machine this is: a slow one is no fault of theirs.
configure({ asyncUtilTimeout: 10_000 })
vi.setConfig({ testTimeout: 60_000 })

/** An outbox that keeps what it is told and answers when the test says so. */
export function anOutbox(tickets: Ticket[] = []) {
  const watchers = new Set<(tickets: Ticket[]) => void>()
  const outbox = {
    handIn: async (draft: Draft) => ({ ticket: aTicketOf(draft) }),
    followUp: async () => ({ done: true as const }),
    watch(onChange: (all: Ticket[]) => void) {
      watchers.add(onChange)
      onChange(tickets)
      return () => watchers.delete(onChange)
    },
    markSeen: async () => undefined,
    adopt: async () => undefined,
    voice: async () => undefined,
    tryNow: () => undefined,
    office: async () => undefined,
    isReadyOffline: async () => false,
  } satisfies OutboxPort
  return Object.assign(outbox as OutboxPort, {
    /** What the outbox holds from now on. */
    become(next: Ticket[]) {
      tickets = next
      for (const tell of watchers) tell(next)
    },
  })
}

export function aTicketOf(draft: Draft): Ticket {
  return {
    id: draft.submissionId,
    code: '4821093753',
    claim: 'AAAAAAAAAAAAAAAAAAAAAA',
    service: draft.service,
    state: 'queued',
    madeAt: Date.now(),
    photosWaiting: 0,
    answersWaiting: 0,
    rev: 0,
    seenRev: 0,
    events: [],
  }
}

type Parts = { drafts?: DraftStore; outbox?: OutboxPort }

/** A phone in Indonesian, opened at an address. */
export async function openAt(address: string, { drafts, outbox }: Parts = {}) {
  cleanup()
  await loadResidentTexts('id')
  chooseLanguage('id')
  history.replaceState(null, '', address)
  render(
    <LocationProvider>
      <Resident outbox={outbox ?? anOutbox()} drafts={drafts ?? memoryDrafts()} />
    </LocationProvider>,
  )
}

/** Waits for a screen by its name. */
export function arrive(name: string): Promise<unknown> {
  return waitFor(() => {
    const shown = document.querySelector<HTMLElement>('[data-screen]')?.dataset.screen
    if (shown !== name) throw new Error(`on ${shown}, not on ${name}`)
  })
}

export function press(name: string | RegExp): void {
  fireEvent.click(screen.getByRole('button', { name }))
}

/** The one main button at the foot. */
export function main(): HTMLButtonElement {
  const button = document.querySelector<HTMLButtonElement>('.frame-foot .big-button-main')
  if (!button) throw new Error('no main button')
  return button
}

export function goOn(): void {
  fireEvent.click(main())
}

export const pressed = (name: string | RegExp) =>
  screen.getByRole('button', { name }).getAttribute('aria-pressed')
