import type { BrowserContext } from 'playwright-core'
import { corner, type Hand } from './hand'

/** An ear at the phone's voice: what the page wants said is kept, and ends at once. */
export async function listenIn(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const said: string[] = []
    const voice = {
      speak(utterance: SpeechSynthesisUtterance) {
        said.push(utterance.text)
        setTimeout(() => utterance.onend?.(new Event('end') as SpeechSynthesisEvent), 0)
      },
      cancel() {},
      getVoices: () => [],
    }
    Object.defineProperty(globalThis, 'speechSynthesis', { value: voice })
    Object.assign(globalThis, { said })
  })
}

/** Everything said since the page was opened. */
export async function heard({ page }: Hand): Promise<string[]> {
  return page.evaluate(() => (globalThis as unknown as { said: string[] }).said)
}

/** Whether a screen said itself when it came, and does again when the ear above is pressed. */
export async function brokenVoice(hand: Hand, since: number): Promise<string[]> {
  const { page } = hand
  const sentence = (await page.locator('h1').textContent()) ?? ''
  const says = async (from: number) => {
    for (let tries = 0; tries < 40; tries++) {
      const words = (await heard(hand)).slice(from)
      if (words.some((text) => text.startsWith(sentence))) return true
      await page.waitForTimeout(25)
    }
    return false
  }
  const broken: string[] = []
  if (!(await says(since))) broken.push('did not say itself')
  const before = (await heard(hand)).length
  await corner(hand, 'listen').tap()
  if (!(await says(before))) broken.push('says nothing when asked')
  return broken
}
