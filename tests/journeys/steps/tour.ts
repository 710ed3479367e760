import { catalogue } from '#shared/services/catalogue'
import type { Service } from '#shared/services/define'
import { answerAll, type Wishes } from './answer'
import { typeDigits } from './give'
import {
  corner,
  mainAction,
  pageTurner,
  secondAction,
  tapAway,
  tapPicture,
  withPicture,
} from './hand'
import { handIn } from './hand-in'
import { goHome, goOn, openDoor } from './home'
import type { Inspector } from './inspector'
import { askForLetter, askTheOffice, complain, pick } from './pick'

/** The help screens. On the way somebody hears the phone's voice, so that it speaks from then on. */
export async function tourOfHelp(me: Inspector): Promise<void> {
  const { page } = me
  await openDoor(me, 'help')
  await pick(me, 'ui-listen')
  await page.locator('.frame-content > .big-button').tap()
  await withPicture(me, 'ui-yes').tap()
  await me.look()
  await tapAway(me, mainAction(me))
  me.isVoiceOn = true
  await pick(me, 'ui-rt-helper')
  await tapAway(me, corner(me, 'back'))
  await pick(me, 'ui-no-signal')
  await tapAway(me, secondAction(me))
  await tapAway(me, corner(me, 'back'))
  await pick(me, 'ui-question')
  await tapAway(me, secondAction(me))
  // A number that is none, then one of another phone.
  for (const code of ['1234567890', '0000000000']) {
    await typeDigits(me, code)
    await mainAction(me).tap()
    await page.locator('[role="alert"]').waitFor()
    await me.look()
    for (const _ of code) await page.locator('.keys .key').last().tap()
  }
  await tapAway(me, corner(me, 'language'))
  await page.locator('.language-button[aria-pressed="true"]').tap()
  await me.look()
  await tapAway(me, mainAction(me))
  await goHome(me)
}

/** Everything that can be asked without a network: each letter, hours, place and cost. */
export async function tourOfInfo(me: Inspector): Promise<void> {
  await openDoor(me, 'info')
  for (const fact of ['ui-clock', 'ui-place', 'ui-cash']) {
    await pick(me, fact)
    await tapAway(me, corner(me, 'back'))
  }
  await pick(me, 'ui-letter')
  const seen = new Set<string>()
  for (const [event, services] of servicesByEvent()) {
    await pick(me, `event-${event}`)
    for (const { id } of services.filter((service) => !seen.has(service.id))) {
      seen.add(id)
      await pick(me, `service-${id}`)
      for (const part of ['ui-bring', 'ui-steps']) {
        await tapAway(me, withPicture(me, part))
        await turnPages(me)
        await tapAway(me, corner(me, 'back'))
      }
      await tapAway(me, corner(me, 'back'))
    }
    await tapAway(me, corner(me, 'back'))
  }
  await goHome(me)
}

/** One letter with everything there is to ask, told in every way there is, left and come back to. */
export async function tourOfOneLetter(me: Inspector): Promise<string> {
  await askForLetter(me, 'business', 'keterangan-usaha')
  const wishes: Wishes = {
    who: 'other',
    'helper-name': 'voice',
    'paper-ktp': 'photo',
    'ask-fullName': 'voice',
    'ask-address-street': 'voice',
    'ask-businessKind': 'other',
    'ask-businessWords': 'voice',
    'ask-atHome': 'no',
    'ask-businessAddress-street': 'typed: Jalan Jenderal Sudirman dekat pasar, sebelah barat',
    'ask-purpose': 'other',
    'ask-purposeWords': 'typed: Mau ikut pelatihan usaha di kabupaten bulan depan',
    'paper-kk': 'notYet',
    'paper-businessPhoto': 'photo',
  }
  await answerAll(me, wishes, 'ask-fullName')
  await goHome(me)
  await openDoor(me, 'goOn')
  await goHome(me)

  await openDoor(me, 'status')
  await goOn(me)
  await me.page.locator('.choice').first().tap()
  await me.look()
  await secondAction(me).tap()
  await me.look()
  await me.page.locator('dialog .big-button').first().tap()
  await goHome(me)

  await openDoor(me, 'letter')
  await pick(me, 'event-business')
  await pick(me, 'service-keterangan-usaha')
  await goOn(me)
  await tapPicture(me, 'ui-next')
  await me.look()
  await goOn(me)
  await answerAll(me, wishes)
  return handIn(me)
}

/** Every other service, with all that can be asked of it, handed in. Codes by service. */
export async function tourOfServices(
  me: Inspector,
  services: readonly Service[],
): Promise<Record<string, string>> {
  const codes: Record<string, string> = {}
  for (const service of services) {
    if (service.kind === 'question') await askTheOffice(me)
    else if (service.kind === 'complaint') await complain(me, service.id)
    else await askForLetter(me, service.events[0] ?? 'other', service.id)
    await answerAll(me, wishesFor(service))
    codes[service.id] = await handIn(me)
    await goHome(me)
  }
  return codes
}

export const everyService = catalogue

/** Answers that lead to the most questions: "other", "not at home", with a name. */
function wishesFor({ fields }: Service): Wishes {
  const wishes: Record<string, string> = {
    'ask-photo': 'skip',
    'ask-nik': 'skip',
    'ask-phone': 'skip',
  }
  for (const { askWhen } of fields) {
    if (!askWhen) continue
    const { field, is } = askWhen
    wishes[`ask-${field}`] = typeof is === 'string' ? is : is ? 'yes' : 'no'
  }
  return wishes
}

/** Every event with what is offered for it, in the order of the screens. */
function servicesByEvent(): Map<string, Service[]> {
  const all = new Map<string, Service[]>()
  for (const service of catalogue) {
    for (const event of service.events) all.set(event, [...(all.get(event) ?? []), service])
  }
  return all
}

async function turnPages(me: Inspector): Promise<void> {
  const more = pageTurner(me, 'ui-more')
  while (await more.isVisible()) await tapAway(me, more)
}
