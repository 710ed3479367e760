import type { Hand } from './hand'

/** The browser believes that there is a line again, as it does whenever a phone finds some Wi-Fi. */
export async function lineIsBack({ page }: Hand): Promise<void> {
  await page.evaluate(() => dispatchEvent(new Event('online')))
}
