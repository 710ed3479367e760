import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { findService } from '#shared/services/catalogue'
import { CHUNK_BYTES } from '#shared/wire/bytes'
import type { Draft } from '../../client/db/draft'
import { startDraft } from '../../client/flow/start-draft'
import { aPhoto } from '../fixtures/an-attachment'
import { openDevice } from '../fixtures/browser'
import { mainAction, onScreen } from '../journeys/steps/hand'
import { firstVisit, goOn, readyOffline } from '../journeys/steps/home'
import { median } from './figures'
import { knowNames } from './know-names'

const CPU_SLOWDOWN = 6

/**
 * From the touch on "Kirim" to the frame that says "tersimpan", in milliseconds: a letter with two
 * photos of about 300 kB, no signal, a processor six times slower. Each run is a page of its own.
 */
export async function measureHandIn(app: URL, runs: number) {
  const device = await openDevice()
  try {
    await knowNames(device.context)
    const hand = { page: device.page }
    await firstVisit(hand, app.href)
    await readyOffline(hand)
    await device.context.setOffline(true)
    const photos = await Promise.all([aPhoto(860, 640), aPhoto(860, 640)])
    const times: number[] = []
    // The first one warms up what a phone in use has warm.
    for (let run = 0; run <= runs; run++) {
      const took = await handInOnce(hand.page, app, photos)
      if (run > 0) times.push(took)
    }
    return {
      runs,
      photoKilobytes: Math.round(photos.reduce((sum, { length }) => sum + length, 0) / 2000),
      p50Ms: median(times),
      p95Ms: median(times, 0.95),
      worstMs: Math.max(...times),
    }
  } finally {
    await device.forget()
  }
}

async function handInOnce(page: Page, app: URL, photos: Buffer[]): Promise<number> {
  const draft = aDraft(photos)
  await putOnDisk(page, draft, photos)
  await page.goto(new URL(`/isi/${draft.id}/review`, app).href)
  const hand = { page }
  await onScreen(hand, 'review')
  const send = mainAction(hand).filter({ has: page.locator('[data-picture="ui-send"]') })
  while (!(await send.isVisible())) await goOn(hand)
  await page.waitForTimeout(300)
  await watchForSaved(page)
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN })
  await send.tap()
  const took = await page.waitForFunction(() => (globalThis as unknown as Watching).took)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  await devtools.detach()
  return took.jsonValue() as Promise<number>
}

type Watching = { took?: number }

/** Counts from the finger's lifting, as the browser timed it, to the frame after the one with the words. */
async function watchForSaved(page: Page): Promise<void> {
  await page.evaluate(() => {
    let touchedAt = 0
    addEventListener('pointerup', (event) => (touchedAt = event.timeStamp), { capture: true })
    const look = () => {
      if (!document.querySelector('[data-screen="ticket"] .notice-saved')) return
      watching.disconnect()
      requestAnimationFrame(() =>
        setTimeout(() => {
          ;(globalThis as unknown as Watching).took = performance.now() - touchedAt
        }),
      )
    }
    const watching = new MutationObserver(look)
    watching.observe(document, { childList: true, subtree: true, attributes: true })
  })
}

function aDraft(photos: Buffer[]): Draft {
  const service = findService('keterangan-domisili')
  if (!service) throw new Error('no such service')
  const fields = ['ktp', 'kk'] as const
  const attachments = photos.map((bytes, n) => ({
    ...{ id: randomUUID(), field: fields[n] ?? 'kk', kind: 'photo' as const },
    ...{ mime: 'image/jpeg' as const, bytes: bytes.length },
  }))
  const [ktp, kk] = attachments.map(({ id }) => ({ as: 'photo' as const, ids: [id] }))
  if (!ktp || !kk) throw new Error('two photos are needed')
  return {
    ...startDraft(service, 'id', Date.now(), randomUUID),
    step: 'review',
    answers: {
      fullName: { as: 'text', text: 'Mbah Sarinah' },
      nik: { as: 'digits', value: '3302214101500001' },
      phone: { as: 'skipped' },
      address: { as: 'address', rt: 2, rw: 4 },
      purpose: { as: 'choice', value: 'bank' },
    },
    papers: Object.fromEntries(
      service.requirements.map((id) => [id, id === 'ktp' ? ktp : id === 'kk' ? kk : notYet]),
    ),
    attachments,
  }
}

const notYet = { as: 'notYet' } as const

/** Lays a finished draft on the phone's disk as the app itself would, without answering it by taps. */
async function putOnDisk(page: Page, draft: Draft, photos: Buffer[]): Promise<void> {
  const files = draft.attachments.map(({ id }, n) => ({
    id,
    base64: photos[n]?.toString('base64'),
  }))
  await page.evaluate(
    async ({ draft, files, size }) => {
      const pieces = files.flatMap(({ id, base64 = '' }) => {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
        return Array.from({ length: Math.ceil(bytes.length / size) }, (_, n) => ({
          ...{ attachment: id, n, draft: draft.id },
          bytes: bytes.slice(n * size, (n + 1) * size).buffer,
        }))
      })
      await new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('patas')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const db = opening.result
          const transaction = db.transaction(['drafts', 'pieces'], 'readwrite')
          transaction.objectStore('drafts').put(draft)
          for (const piece of pieces) transaction.objectStore('pieces').put(piece)
          transaction.onabort = () => reject(transaction.error)
          transaction.oncomplete = () => {
            db.close()
            resolve()
          }
        }
      })
    },
    { draft, files, size: CHUNK_BYTES },
  )
}
