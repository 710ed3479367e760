// @vitest-environment node
import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it } from 'vitest'
import { sendFromWorker } from '../../../client/sync/send-from-worker'
import { aLock, aPacketToSend, aPhone } from './a-phone'
import { anOffice, type Fetch } from './an-office'

let phone: ReturnType<typeof aPhone>
afterEach(() => phone.close())

const phoneWith = async (fetch: Fetch) => {
  phone = aPhone(fetch)
  await phone.store.keep(aPacketToSend({ chunks: 1 }))
}

describe('the worker, woken without a page', () => {
  it('sends what waits', async () => {
    const office = anOffice()
    await phoneWith(office.fetch)
    await sendFromWorker(phone.parts)
    expect([office.items.size, office.chunks.size]).toEqual([1, 1])
  })

  it('asks to be woken again where there was no line after all', async () => {
    await phoneWith(async () => {
      throw new TypeError('Failed to fetch')
    })
    await expect(sendFromWorker(phone.parts)).rejects.toThrow()
  })

  it('leaves it to the page that is at it', async () => {
    const office = anOffice()
    await phoneWith(office.fetch)
    const lock = aLock()
    await lock(() => sendFromWorker({ ...phone.parts, lock }))
    expect(office.items.size).toBe(0)
  })
})
