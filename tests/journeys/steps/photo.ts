import sharp from 'sharp'
import type { Hand } from './hand'

export type GivenPicture = { bytes: Buffer; name?: string; mime?: string }

/** Opens the phone's camera and gives a picture: a card lying on a table, unless told otherwise. */
export async function takePhoto(hand: Hand, picture?: GivenPicture): Promise<void> {
  await givePicture(hand, picture ?? { bytes: await aCard() })
  await hand.page.locator('.photo-box[data-state="taken"] img').waitFor()
  await hand.look?.()
}

/** Opens the phone's camera and hands over a file, whatever becomes of it. */
export async function givePicture({ page }: Hand, picture: GivenPicture): Promise<void> {
  const { bytes, name = 'foto.jpg', mime = 'image/jpeg' } = picture
  const choosing = page.waitForEvent('filechooser')
  await page.locator('.photo-actions .big-button').last().tap()
  await (await choosing).setFiles({ name, mimeType: mime, buffer: bytes })
}

/** A photo of a card as a phone takes it: bright, and invented. */
export async function aCard(width = 1200, height = 900): Promise<Buffer> {
  const lines = Array.from({ length: 8 }, (_, line) => {
    const length = 260 + ((line * 97) % 320)
    return `<rect x="180" y="${260 + line * 55}" width="${length}" height="22" fill="#334"/>`
  })
  const card = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 1200 900">
    <rect width="1200" height="900" fill="#b58f62"/>
    <rect x="120" y="120" width="960" height="640" rx="36" fill="#bfe0ef"/>
    <rect x="180" y="170" width="520" height="40" fill="#224"/>${lines.join('')}
    <rect x="800" y="260" width="220" height="290" fill="#d66"/>
  </svg>`
  return sharp(Buffer.from(card)).jpeg({ quality: 85 }).toBuffer()
}
