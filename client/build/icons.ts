/**
 * Draws the icons of the installed app from `client/public/favicon.svg`, the one source of the mark: a
 * joglo roof over a letter that is done. Run by hand after changing it: `npx tsx client/build/icons.ts`.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'

const folder = join(import.meta.dirname, '../public')
const mark = await readFile(join(folder, 'favicon.svg'), 'utf8')
const ground = '#14532d'

for (const size of [192, 512]) await draw(mark, size, `icon-${size}.png`)
// Phones cut these to any shape: the ground reaches the edge, the mark stays in the middle.
const square = mark.replace(' rx="14"', '')
await draw(square, 180, 'apple-touch-icon.png', 0.9)
await draw(square, 512, 'maskable-512.png', 0.78)

async function draw(svg: string, size: number, name: string, share = 1): Promise<void> {
  const inner = Math.round(size * share)
  const edge = Math.floor((size - inner) / 2)
  const rest = size - inner - edge
  await sharp(Buffer.from(svg), { density: 72 * 8 })
    .resize(inner)
    .extend({ top: edge, left: edge, bottom: rest, right: rest, background: ground })
    .png({ compressionLevel: 9, palette: true })
    .toFile(join(folder, name))
}
