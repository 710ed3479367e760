import { act, fireEvent, screen, waitFor } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { findService } from '#shared/services/catalogue'
import type { Service } from '#shared/services/define'
import { type Draft, type DraftStore, StorageFull } from '../../../client/db/draft'
import { memoryDrafts } from '../../../client/db/memory-drafts'
import type { OutboxPort } from '../../../client/db/outbox-port'
import { answered, paperAnswered } from '../../../client/flow/answering'
import { nextStep, type Step, stepsOf } from '../../../client/flow/steps'
import { chooseLanguage } from '../../../client/i18n/language'
import { loadResidentTexts } from '../../../client/i18n/texts'
import { freshDraft, goodAnswer, id, take } from '../flow/walk'
import { anOutbox, arrive, aTicketOf, goOn, main, openAt, press, pressed } from './a-resident'

const business = findService('keterangan-usaha') as Service
const general = findService('pengantar-umum') as Service

async function kept(draft: Draft, drafts: DraftStore = memoryDrafts()): Promise<DraftStore> {
  await drafts.start(draft)
  return drafts
}

/** Everything answered: only handing in is left. */
function whole(service: Service): Draft {
  let draft = freshDraft(service)
  let step = stepsOf(service, draft)[0] as Step
  while (step.kind !== 'review') {
    draft = take(service, draft, step, 1)
    step = nextStep(service, draft, step.id)
  }
  return draft
}

describe('a question', () => {
  it('has its answer on disk before the next one shows', async () => {
    const inner = memoryDrafts()
    let release = () => {}
    const onDisk = new Promise<void>((resolve) => {
      release = resolve
    })
    const drafts: DraftStore = {
      ...inner,
      change: async (of, how) => {
        await onDisk
        return inner.change(of, how)
      },
    }
    const draft = await startedAt('ask-atHome', business, drafts)
    await arrive('ask-yes-no')
    press('Ya')
    expect(pressed('Ya')).toBe('true')
    goOn()
    await new Promise((resolve) => setTimeout(resolve, 30))
    expect(location.pathname).toBe(`/isi/${draft.id}/ask-atHome`)
    release()
    await waitFor(() => expect(location.pathname).not.toBe(`/isi/${draft.id}/ask-atHome`))
    expect((await inner.load(draft.id))?.answers.atHome).toEqual({ as: 'yesNo', value: true })
  })

  it('is where a killed page comes back to, with everything given so far', async () => {
    const drafts = memoryDrafts()
    const draft = await startedAt('ask-purpose', business, drafts)
    await arrive('ask-choice')
    press('Urusan bank')
    await waitFor(async () => {
      expect((await drafts.load(draft.id))?.answers.purpose).toBeDefined()
    })
    expect((await drafts.load(draft.id))?.step).toBe('ask-purpose')
    await openAt(location.pathname, { drafts })
    await arrive('ask-choice')
    expect(pressed('Urusan bank')).toBe('true')
  })

  it('is answered in the language it was asked in last', async () => {
    const drafts = memoryDrafts()
    const draft = await startedAt('ask-purpose', business, drafts)
    await arrive('ask-choice')
    await loadResidentTexts('jv-x-bms')
    act(() => chooseLanguage('jv-x-bms'))
    press('Urusane bank')
    goOn()
    await arrive('ask-paper')
    await waitFor(async () => {
      expect((await drafts.load(draft.id))?.language).toBe('jv-x-bms')
    })
  })

  it('leads an address that is asked no longer to the first thing undone', async () => {
    const draft = freshDraft(business)
    await openAt(`/isi/${draft.id}/ask-businessAddress`, { drafts: await kept(draft) })
    await arrive('ask-paper')
    expect(location.pathname).toBe(`/isi/${draft.id}/paper-ktp`)
  })

  it('tells where a draft that is gone has gone, and leads on', async () => {
    await openAt('/isi/nothing/who')
    await arrive('draft-gone')
    goOn()
    await arrive('track')
  })

  it('keeps a full disk from losing an answer: it waits, and goes on once there is room', async () => {
    const inner = memoryDrafts()
    let isFull = false
    const drafts: DraftStore = {
      ...inner,
      change: async (of, how) => {
        if (isFull) throw new StorageFull()
        return inner.change(of, how)
      },
    }
    const draft = await startedAt('ask-atHome', business, drafts)
    await arrive('ask-yes-no')
    isFull = true
    press('Tidak')
    await arrive('trouble')
    expect(screen.getByRole('heading').textContent).toMatch(/penuh/)
    isFull = false
    goOn()
    await arrive('ask-yes-no')
    expect(pressed('Tidak')).toBe('true')
    expect((await inner.load(draft.id))?.answers.atHome).toEqual({ as: 'yesNo', value: false })
  })
})

describe('a NIK', () => {
  it('that is wrong is told in the sentence’s place, said in full, and kept to be put right', async () => {
    await startedAt('ask-nik', general)
    await arrive('ask-nik')
    for (const digit of '330221410150') press(digit)
    goOn()
    await waitFor(() => expect(screen.getByRole('alert').textContent).toMatch(/enam belas/))
    expect(location.pathname).toMatch(/ask-nik$/)
    expect(document.querySelector('output')?.textContent).toMatch(/^330221410150/)
    for (const digit of '0001') press(digit)
    expect(screen.queryByRole('alert')).toBe(null)
    goOn()
    await arrive('ask-phone')
  })

  it('may be left out', async () => {
    const drafts = memoryDrafts()
    const draft = await startedAt('ask-nik', general, drafts)
    await arrive('ask-nik')
    press('Lewati dulu')
    await arrive('ask-phone')
    expect((await drafts.load(draft.id))?.answers.nik).toEqual({ as: 'skipped' })
  })
})

describe('a name', () => {
  it('is left to the KTP’s photo, and the NIK with it', async () => {
    const drafts = memoryDrafts()
    const photographed = paperAnswered(general, freshDraft(general), 'ktp', {
      as: 'photo',
      ids: [id(9)],
    })
    await kept(photographed, drafts)
    await openAt(`/isi/${photographed.id}/ask-fullName`, { drafts })
    await arrive('ask-name')
    press(/dibaca dari foto KTP/)
    goOn()
    await arrive('ask-phone')
    expect((await drafts.load(photographed.id))?.answers).toMatchObject({
      fullName: { as: 'skipped' },
      nik: { as: 'skipped' },
    })
  })

  it('is typed only behind what a helper types', async () => {
    await startedAt('ask-fullName', general)
    await arrive('ask-name')
    expect(screen.queryByRole('textbox')).toBe(null)
    press(/Diketik yang membantu/)
    await arrive('ask-typed')
    fireEvent.input(screen.getByRole('textbox'), { target: { value: 'Mbah Sarinah' } })
    goOn()
    await arrive('ask-nik')
  })

  it('may be asked later by an officer once this phone cannot record', async () => {
    await startedAt('ask-fullName', general)
    await arrive('ask-name')
    expect(screen.queryByRole('button', { name: 'Lewati dulu' })).toBe(null)
    press(/Tekan, lalu bicara/)
    await waitFor(() => expect(screen.getByRole('alert').textContent).toMatch(/merekam/))
    press('Lewati dulu')
    await arrive('ask-nik')
  })
})

describe('a paper', () => {
  it('is answered by bringing it, or by a photo on the next screen', async () => {
    await startedAt('paper-kk', general)
    await arrive('ask-paper')
    press('Foto sekarang')
    expect(pressed('Foto sekarang')).toBe('true')
    expect(location.pathname).toMatch(/paper-kk$/)
    press('Nanti dibawa')
    goOn()
    await arrive('review')
  })
})

describe('the review', () => {
  it('changes one answer and comes back', async () => {
    const draft = whole(general)
    const drafts = await kept(draft)
    await openAt(`/isi/${draft.id}/review`, { drafts })
    await arrive('review')
    press(/Ganti: Suratnya untuk siapa/)
    await arrive('ask-who')
    press('Untuk diri sendiri')
    goOn()
    await arrive('review')
    expect((await drafts.load(draft.id))?.onBehalf).toEqual({ for: 'self' })
  })

  it('asks what a changed answer newly needs, before coming back', async () => {
    const atHome = answered(business, whole(business), 'atHome', { as: 'yesNo', value: true })
    await openAt(`/isi/${atHome.id}/ask-atHome?ganti=`, { drafts: await kept(atHome) })
    await arrive('ask-yes-no')
    press('Tidak')
    goOn()
    await arrive('ask-address')
    expect(location.pathname).toMatch(/ask-businessAddress$/)
  })

  it('says saved only after the outbox has it', async () => {
    const draft = whole(general)
    const outbox = anOutbox()
    let done: (answer: Awaited<ReturnType<OutboxPort['handIn']>>) => void = () => {}
    outbox.handIn = () =>
      new Promise((resolve) => {
        done = resolve
      })
    await openAt(`/isi/${draft.id}/review`, { drafts: await kept(draft), outbox })
    await arrive('review')
    await toLastPage()
    press('Kirim')
    await new Promise((resolve) => setTimeout(resolve, 30))
    expect(document.body.textContent).not.toMatch(/Sudah disimpan/)
    const ticket = aTicketOf(draft)
    outbox.become([ticket])
    done({ ticket })
    await arrive('ticket')
    expect(document.body.textContent).toMatch(/Sudah disimpan di HP ini/)
    expect(document.body.textContent).toMatch(/482 109 3753/)
  })

  it('hands in once however often the button is pressed', async () => {
    const draft = whole(general)
    const outbox = anOutbox()
    let calls = 0
    outbox.handIn = async () => {
      calls++
      await new Promise((resolve) => setTimeout(resolve, 20))
      return { ticket: aTicketOf(draft) }
    }
    await openAt(`/isi/${draft.id}/review`, { drafts: await kept(draft), outbox })
    await arrive('review')
    await toLastPage()
    const send = main()
    fireEvent.click(send)
    fireEvent.click(send)
    fireEvent.click(send)
    await waitFor(() => expect(location.pathname).toMatch(/^\/nomor\//))
    expect(calls).toBe(1)
  })

  it.each([
    ['officeUnknown', /sinyal/],
    ['storageFull', /penuh/],
  ] as const)('keeps the draft where %s, and tries again', async (problem, words) => {
    const draft = whole(general)
    const drafts = await kept(draft)
    const outbox = anOutbox()
    outbox.handIn = async () => ({ problem })
    await openAt(`/isi/${draft.id}/review`, { drafts, outbox })
    await arrive('review')
    await toLastPage()
    press('Kirim')
    await arrive('trouble')
    expect(screen.getByRole('heading').textContent).toMatch(words)
    expect(await drafts.load(draft.id)).toBeDefined()
    outbox.handIn = async () => ({ ticket: aTicketOf(draft) })
    goOn()
    await waitFor(() => expect(location.pathname).toBe(`/nomor/${draft.submissionId}`))
  })

  it('asks again for a photo that is lost, and for nothing else', async () => {
    const lost = id(9)
    const draft: Draft = {
      ...paperAnswered(general, whole(general), 'kk', { as: 'photo', ids: [lost] }),
      attachments: [{ id: lost, field: 'kk', kind: 'photo', mime: 'image/jpeg', bytes: 1 }],
    }
    const drafts = await kept(draft)
    const outbox = anOutbox()
    outbox.handIn = async () => ({ problem: 'fileLost' })
    await openAt(`/isi/${draft.id}/review`, { drafts, outbox })
    await arrive('review')
    await toLastPage()
    press('Kirim')
    await arrive('trouble')
    goOn()
    await arrive('ask-paper')
    expect(location.pathname).toMatch(/paper-kk$/)
    const after = await drafts.load(draft.id)
    expect(after?.papers.kk).toBe(undefined)
    expect(after?.answers).toEqual(draft.answers)
    press('Nanti dibawa')
    goOn()
    await arrive('review')
  })

  it('leaves out what was photographed and then replaced', async () => {
    const bytes = new Uint8Array([1])
    const draft = whole(general)
    const drafts = await kept(draft)
    const photo = { field: 'ktp', kind: 'photo', mime: 'image/jpeg', bytes: 1 } as const
    await drafts.attach(draft.id, { ...photo, id: id(50) }, bytes)
    let sent: Draft | undefined
    const outbox = anOutbox()
    outbox.handIn = async (given) => {
      sent = given
      return { ticket: aTicketOf(given) }
    }
    await openAt(`/isi/${draft.id}/review`, { drafts, outbox })
    await arrive('review')
    await toLastPage()
    press('Kirim')
    await waitFor(() => expect(sent).toBeDefined())
    expect(sent?.attachments).toEqual([])
  })
})

async function startedAt(step: string, service: Service, drafts: DraftStore = memoryDrafts()) {
  let draft = freshDraft(service)
  for (const one of stepsOf(service, draft)) {
    if (one.id === step || one.kind !== 'field') continue
    draft = answered(service, draft, one.field.name, goodAnswer(one.field, 1, draft))
  }
  draft = { ...draft, step }
  await drafts.start(draft)
  await openAt(`/isi/${draft.id}/${step}`, { drafts })
  return draft
}

async function toLastPage() {
  while (main().textContent !== 'Kirim') {
    goOn()
    await new Promise((resolve) => setTimeout(resolve, 0))
  }
}
