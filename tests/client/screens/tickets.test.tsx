import { screen, waitFor } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { memoryDrafts } from '../../../client/db/memory-drafts'
import type { FollowUp } from '../../../client/db/outbox-port'
import { readTicket } from '../../../client/screens/ticket/opened-ticket'
import { anEvent, aTicket } from '../flow/a-ticket'
import { anOutbox, arrive, goOn, openAt, press } from './a-resident'

const words = () => document.body.textContent ?? ''

describe('the number just made', () => {
  it('is saved, then waits for a signal, and is sent only once the receipt is here', async () => {
    const queued = aTicket({ state: 'queued', madeAt: Date.now() })
    const outbox = anOutbox([queued])
    await openAt(`/nomor/${queued.id}`, { outbox })
    await arrive('ticket')
    expect(words()).toMatch(/Sudah disimpan di HP ini/)
    outbox.become([{ ...queued, madeAt: Date.now() - 60_000 }])
    await waitFor(() => expect(words()).toMatch(/Menunggu sinyal/))
    expect(words()).not.toMatch(/terkirim/)
    outbox.become([{ ...queued, state: 'receipted' }])
    await waitFor(() => expect(words()).toMatch(/Sudah terkirim ke kelurahan/))
    outbox.become([{ ...queued, state: 'receipted', stage: 'received' }])
    await waitFor(() => expect(words()).toMatch(/Sudah diterima petugas/))
  })

  it('stands with its three pictures and a QR that leads to it', async () => {
    const ticket = aTicket()
    await openAt(`/nomor/${ticket.id}`, { outbox: anOutbox([ticket]) })
    await arrive('ticket')
    expect(document.querySelectorAll('.ticket-pictures li')).toHaveLength(3)
    expect(screen.getByRole('img', { name: /petugas/ })).toBeDefined()
  })
})

describe('my tickets', () => {
  it('mark what is new, and seeing it tells the outbox', async () => {
    const ticket = aTicket({
      stage: 'ready',
      rev: 3,
      seenRev: 1,
      events: [anEvent('ready', { rev: 3 })],
    })
    const outbox = anOutbox([ticket])
    const seen: [string, number][] = []
    outbox.markSeen = async (id, rev) => void seen.push([id, rev])
    await openAt('/kabar', { outbox })
    await arrive('track')
    press(/Kabar baru/)
    await arrive('track-ticket')
    await waitFor(() => expect(seen).toEqual([[ticket.id, 3]]))
    expect(screen.getByRole('heading').textContent).toBe('Suratnya sudah jadi')
  })

  it('show an officer’s words and the sentence they chose', async () => {
    const ticket = aTicket({
      stage: 'returned',
      rev: 2,
      seenRev: 2,
      events: [
        anEvent('returned', {
          heard: 'also.returned.photoUnclear',
          words: 'KK difoto ulang ya',
          wants: ['kk'],
        }),
      ],
    })
    await openAt(`/kabar/${ticket.id}`, { outbox: anOutbox([ticket]) })
    await arrive('track-ticket')
    expect(screen.getByRole('heading').textContent).toMatch(/Fotonya kurang jelas/)
    press(/Pesan dari petugas/)
    await arrive('track-words')
    expect(words()).toMatch(/KK difoto ulang ya/)
  })

  it('fall back to the stage’s own sentence where this release does not know the chosen one', async () => {
    const ticket = aTicket({
      stage: 'ready',
      events: [anEvent('ready', { heard: 'also.ready.fromAnotherYear' })],
    })
    await openAt(`/kabar/${ticket.id}`, { outbox: anOutbox([ticket]) })
    await arrive('track-ticket')
    expect(screen.getByRole('heading').textContent).toBe('Suratnya sudah jadi')
  })
})

describe('what a resident says of a case', () => {
  async function judged(press1: RegExp) {
    const ticket = aTicket({ stage: 'collected', events: [anEvent('collected')] })
    const outbox = anOutbox([ticket])
    const told: FollowUp[] = []
    outbox.followUp = async (_, what) => {
      told.push(what)
      return { done: true }
    }
    await openAt(`/kabar/${ticket.id}/tuntas`, { outbox })
    await arrive('track-judge')
    press(press1)
    expect(told).toEqual([])
    goOn()
    return { told, outbox }
  }

  it('is tuntas by two presses, and is thanked for', async () => {
    const { told } = await judged(/Sudah tuntas/)
    await arrive('track-thanks')
    expect(told).toEqual([{ kind: 'tuntas' }])
  })

  it('is belum with what is not done yet, the voice left out if one likes', async () => {
    const { told } = await judged(/Belum beres/)
    await arrive('track-not-done')
    press('Suratnya salah')
    goOn()
    await arrive('track-not-done-voice')
    goOn()
    await arrive('track-thanks')
    expect(told).toEqual([{ kind: 'belum', reason: 'wrongLetter' }])
  })

  it('is not lost where the phone is full: the question stands, and can be answered again', async () => {
    const { outbox } = await judged(/Sudah tuntas/)
    await arrive('track-thanks')
    outbox.followUp = async () => ({ problem: 'storageFull' })
    await openAt(`/kabar/${aTicket().id}/tuntas`, { outbox })
    await arrive('track-judge')
    press(/Sudah tuntas/)
    goOn()
    await arrive('trouble')
    outbox.followUp = async () => ({ done: true })
    goOn()
    await arrive('track-thanks')
  })
})

describe('a supplement', () => {
  const returned = aTicket({
    stage: 'returned',
    events: [anEvent('returned', { wants: ['kk', 'ktp'] })],
  })

  it('collects each paper asked for, survives a killed page, and is sent as one', async () => {
    const drafts = memoryDrafts()
    const outbox = anOutbox([returned])
    const told: FollowUp[] = []
    outbox.followUp = async (_, what) => {
      told.push(what)
      return { done: true }
    }
    await openAt(`/kabar/${returned.id}/lengkapi`, { drafts, outbox })
    await arrive('track-supplement')
    goOn()
    await arrive('ask-paper')
    press('Nanti dibawa')
    await waitFor(async () => {
      expect(Object.keys((await drafts.unfinished())[0]?.papers ?? {})).toHaveLength(1)
    })
    await openAt(`/kabar/${returned.id}/lengkapi`, { drafts, outbox })
    await arrive('track-supplement')
    expect(words()).toMatch(/Nanti dibawa ke kelurahan/)
    goOn()
    await arrive('ask-paper')
    press('Belum ada')
    goOn()
    await arrive('track-supplement')
    press('Kirim')
    await arrive('track-thanks')
    expect(told).toEqual([
      {
        kind: 'supplement',
        id: expect.any(String),
        papers: { ktp: { as: 'bring' }, kk: { as: 'notYet' } },
        files: [],
      },
    ])
    await waitFor(async () => expect(await drafts.unfinished()).toEqual([]))
  })

  it('is not offered among the unfinished', async () => {
    const drafts = memoryDrafts()
    await openAt(`/kabar/${returned.id}/lengkapi/paper-kk`, {
      drafts,
      outbox: anOutbox([returned]),
    })
    await arrive('ask-paper')
    press('Nanti dibawa')
    await openAt('/kabar/lanjut', { drafts, outbox: anOutbox([returned]) })
    await arrive('draft-gone')
  })
})

describe('a ticket’s address', () => {
  const claim = 'AAAAAAAAAAAAAAAAAAAAAA'

  it('is read only whole and right', () => {
    expect(readTicket(`#4821093753.${claim}`)).toEqual({ code: '4821093753', claim })
    expect(readTicket(`#4821093754.${claim}`)).toBe(undefined)
    expect(readTicket('#4821093753.short')).toBe(undefined)
    expect(readTicket('#4821093753')).toBe(undefined)
    expect(readTicket('')).toBe(undefined)
  })

  it('hands the ticket to this phone, leaves the address bar, and opens it once it is known', async () => {
    const outbox = anOutbox([])
    const adopted: string[] = []
    outbox.adopt = async (code, given) => void adopted.push(`${code}.${given}`)
    await openAt(`/t#4821093753.${claim}`, { outbox })
    await arrive('ticket-opened')
    await waitFor(() => expect(adopted).toEqual([`4821093753.${claim}`]))
    expect(location.hash).toBe('')
    outbox.become([aTicket({ claim, stage: 'checking' })])
    await arrive('track-ticket')
  })

  it('that is not whole says what to do', async () => {
    await openAt('/t#12')
    await arrive('ticket-opened')
    expect(screen.getByRole('heading').textContent).toMatch(/tidak lengkap/)
  })
})
