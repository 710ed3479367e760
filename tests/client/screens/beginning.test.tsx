import { waitFor } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { findService } from '#shared/services/catalogue'
import type { Service } from '#shared/services/define'
import { StorageBroken } from '../../../client/db/draft'
import { memoryDrafts } from '../../../client/db/memory-drafts'
import { answered } from '../../../client/flow/answering'
import { freshDraft } from '../flow/walk'
import { arrive, goOn, openAt, press } from './a-resident'

const service = findService('pengantar-umum') as Service
const address = '/surat/other/pengantar-umum'

describe('beginning', () => {
  it('keeps a draft before its first question shows', async () => {
    const drafts = memoryDrafts()
    await openAt(address, { drafts })
    await arrive('apply-bring')
    goOn()
    await arrive('ask-who')
    const [draft] = await drafts.unfinished()
    expect(location.pathname).toBe(`/isi/${draft?.id}/who`)
  })

  it('offers to go on with what was left unfinished', async () => {
    const drafts = memoryDrafts()
    const begun = answered(service, freshDraft(service), 'nik', { as: 'skipped' })
    await drafts.start({ ...begun, step: 'ask-phone' })
    await openAt(address, { drafts })
    await arrive('apply-bring')
    goOn()
    await arrive('apply-go-on')
    press('Lanjutkan')
    goOn()
    await arrive('ask-phone')
  })

  it('begins anew beside it where that is wanted, and loses nothing', async () => {
    const drafts = memoryDrafts()
    await drafts.start(answered(service, freshDraft(service), 'nik', { as: 'skipped' }))
    await openAt(address, { drafts })
    await arrive('apply-bring')
    goOn()
    await arrive('apply-go-on')
    press('Mulai baru')
    goOn()
    await arrive('ask-who')
    expect(await drafts.unfinished()).toHaveLength(2)
  })

  it('asks nothing about a draft in which nothing was said', async () => {
    const drafts = memoryDrafts()
    await drafts.start(freshDraft(service))
    await openAt(address, { drafts })
    await arrive('apply-bring')
    goOn()
    await arrive('ask-who')
    expect(await drafts.unfinished()).toHaveLength(1)
  })

  it('says so where this phone cannot keep anything, and tries again', async () => {
    let isBroken = true
    const inner = memoryDrafts()
    const drafts = {
      ...inner,
      start: async (draft: Parameters<typeof inner.start>[0]) => {
        if (isBroken) throw new StorageBroken()
        return inner.start(draft)
      },
    }
    await openAt(address, { drafts })
    await arrive('apply-bring')
    goOn()
    await arrive('trouble')
    isBroken = false
    goOn()
    await arrive('ask-who')
  })

  it('tells at once whose business a complaint is', async () => {
    await openAt('/lapor/sampah-menumpuk')
    await arrive('complaint-owner')
    expect(document.body.textContent).toMatch(/dinas lingkungan/)
    goOn()
    await arrive('ask-photo')
  })

  it('lets an unfinished draft be discarded only after asking', async () => {
    const drafts = memoryDrafts()
    await drafts.start(answered(service, freshDraft(service), 'nik', { as: 'skipped' }))
    HTMLDialogElement.prototype.showModal ??= () => undefined
    await openAt('/kabar/lanjut', { drafts })
    await arrive('track-unfinished')
    press(/Surat lainnya/)
    press('Hapus')
    expect(await drafts.unfinished()).toHaveLength(1)
    press('Ya, hapus')
    await waitFor(async () => expect(await drafts.unfinished()).toEqual([]))
  })
})
