import type { Language } from '#shared/wire/language'
import { corner, type Hand, mainAction, onScreen, screenOf, tapAway } from './hand'

/** The first visit ever: opens the address and chooses a language by a touch. The only address typed. */
export async function firstVisit(hand: Hand, url: string, tag: Language = 'id'): Promise<void> {
  const { page } = hand
  await page.goto(url)
  await onScreen(hand, 'choose-language')
  await hand.look?.()
  await page.locator(`.language-button[lang="${tag}"]`).tap()
  await onScreen(hand, 'home')
  await hand.look?.()
}

/** Waits until the phone can do without a signal: everything kept, the office's key included. */
export async function readyOffline({ page }: Hand): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
  await page.waitForFunction(async () => {
    // Opening makes what is not there yet: the app must come first.
    const names = (await indexedDB.databases()).map(({ name }) => name)
    if (!names.includes('patas-outbox')) return false
    const hasOffice = new Promise<boolean>((resolve) => {
      const opening = indexedDB.open('patas-outbox')
      opening.onerror = () => resolve(false)
      opening.onsuccess = () => {
        const db = opening.result
        const done = (is: boolean) => {
          db.close()
          resolve(is)
        }
        if (!db.objectStoreNames.contains('meta')) return done(false)
        const asked = db.transaction('meta').objectStore('meta').get('office')
        asked.onsuccess = () => done(asked.result !== undefined)
        asked.onerror = () => done(false)
      }
    })
    return hasOffice
  })
}

const doors = {
  letter: '/surat',
  info: '/tanya',
  complaint: '/lapor',
  status: '/kabar',
  help: '/bantuan',
} as const

/** Opens a door of home; `goOn` is the one to what was left unfinished. */
export async function openDoor(hand: Hand, door: keyof typeof doors | 'goOn'): Promise<void> {
  const href =
    door === 'goOn' ? '[href^="/isi/"], [href^="/kabar/lanjut"]' : `[href="${doors[door]}"]`
  await tapAway(hand, hand.page.locator(`.doors .door:is(${href})`))
}

/** Goes back, screen by screen, as often as it takes to stand at home. */
export async function goHome(hand: Hand): Promise<void> {
  for (let steps = 0; steps < 60; steps++) {
    if ((await screenOf(hand)) === 'home') return onScreen(hand, 'home')
    await tapAway(hand, corner(hand, 'back'))
  }
  throw new Error('back never led home')
}

/** Presses the main button at the foot, and waits for the next screen. */
export async function goOn(hand: Hand): Promise<void> {
  await tapAway(hand, mainAction(hand))
}
