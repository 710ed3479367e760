import { corner, onScreen, secondAction, tapAway } from './hand'
import { goHome, goOn, openDoor } from './home'
import type { Inspector } from './inspector'
import { mark, pick } from './pick'
import { fillDisk } from './storage'

/** From the number just made: every way to keep it. Returns its address, as it goes out by WhatsApp. */
export async function tourOfKeeping(me: Inspector): Promise<string> {
  const context = me.page.context()
  await tapAway(me, secondAction(me))
  await mark(me, 'ui-print')
  await mark(me, 'ui-keep')
  const downloading = me.page.waitForEvent('download')
  await me.page.locator('footer .big-button-main').tap()
  await downloading
  await me.page.locator('.notice').waitFor()
  await me.look()

  await context.route('https://wa.me/**', (route) => route.fulfill({ body: '' }))
  await mark(me, 'ui-whatsapp')
  const opening = context.waitForEvent('page')
  await me.page.locator('footer .big-button-main').tap()
  const chat = await opening
  await chat.waitForURL('https://wa.me/**')
  const text = new URL(chat.url()).searchParams.get('text') ?? ''
  await chat.close()
  await tapAway(me, corner(me, 'back'))

  // The phone's own back button: what was handed in is no draft any more.
  await me.page.goBack()
  await onScreen(me, 'draft-gone')
  await me.look()
  await goHome(me)
  return /https?:\S+/.exec(text)?.[0] ?? ''
}

/** Another phone's camera opens the address of a ticket without a signal, whole and then torn. */
export async function tourOfScanning(me: Inspector, address: string): Promise<void> {
  for (const scanned of [address, address.slice(0, -4)]) {
    await me.page.goto('about:blank')
    await me.page.goto(scanned)
    await onScreen(me, 'ticket-opened')
    await me.look()
  }
}

/** A letter begun on a full disk, and once more when there is room. */
export async function tourOfAFullDisk(me: Inspector): Promise<void> {
  await openDoor(me, 'letter')
  await pick(me, 'event-lost')
  await pick(me, 'service-kehilangan')
  const makeRoom = await fillDisk(me)
  await goOn(me)
  await makeRoom()
  await goOn(me)
  await goHome(me)
}

/** The kiosk, which greets in both languages and keeps nothing. */
export async function tourOfTheKiosk(me: Inspector, url: string): Promise<void> {
  await me.page.goto(`${url}/anjungan`)
  await me.page.locator('.kiosk-greeting .language-button').first().waitFor()
  await me.look()
  await tapAway(me, me.page.locator(`.language-button[lang="${me.tag}"]`))
}
