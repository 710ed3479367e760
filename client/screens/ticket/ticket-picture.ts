import { generate } from 'lean-qr'
import { drawings } from '../../ui/drawings'
import { grouped } from '../../ui/grouped'
import { keypadGroups } from '../../ui/keypad'
import type { TicketFacts } from './ticket-facts'

const WIDTH = 720
const HEIGHT = 1080
const QR_SIDE = 420
const PICTURE_SIDE = 150

/** The ticket as a picture for the phone's gallery; undefined where this phone cannot draw. */
export async function ticketPicture(
  { code, pictures, address }: TicketFacts,
  title: string,
): Promise<Blob | undefined> {
  const canvas = Object.assign(document.createElement('canvas'), { width: WIDTH, height: HEIGHT })
  const context = canvas.getContext('2d')
  if (!context) return undefined
  context.fillStyle = '#fff'
  context.fillRect(0, 0, WIDTH, HEIGHT)
  context.fillStyle = '#2b1a0d'
  context.textAlign = 'center'
  const write = (text: string, y: number, size: number, x = WIDTH / 2, width = WIDTH - 48) => {
    context.font = `700 ${size}px system-ui, sans-serif`
    context.fillText(text, x, y, width)
  }
  write(title, 80, 36)
  write(grouped(code, keypadGroups.ticket).join(' '), 190, 92)

  const drawings = await drawingsOf(pictures.map(({ picture }) => picture))
  pictures.forEach(({ label }, index) => {
    const x = (WIDTH / 3) * (index + 0.5)
    const drawing = drawings[index]
    if (drawing) {
      context.drawImage(drawing, x - PICTURE_SIDE / 2, 240, PICTURE_SIDE, PICTURE_SIDE)
    }
    write(label, 440, 34, x, WIDTH / 3 - 16)
  })
  drawQr(context, address, (WIDTH - QR_SIDE) / 2, 520)
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined), 'image/png'))
}

function drawQr(context: CanvasRenderingContext2D, text: string, left: number, top: number): void {
  const code = generate(text)
  const side = QR_SIDE / (code.size + 8)
  for (let y = 0; y < code.size; y++) {
    for (let x = 0; x < code.size; x++) {
      // A hair larger than its place: no white lines between modules.
      if (code.get(x, y)) {
        context.fillRect(left + (x + 4) * side, top + (y + 4) * side, side + 0.5, side + 0.5)
      }
    }
  }
}

/** The drawings as images; where one has not come, its name stands there alone. */
async function drawingsOf(names: string[]): Promise<(HTMLImageElement | undefined)[]> {
  try {
    return await Promise.all(
      names.map((name) => {
        const drawing = drawings.value[name]
        return drawing ? imageOf(drawing) : undefined
      }),
    )
  } catch {
    return []
  }
}

async function imageOf(drawing: string): Promise<HTMLImageElement> {
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${PICTURE_SIDE}" height="${PICTURE_SIDE}" ` +
    `viewBox="0 0 32 32">${drawing}</svg>`
  const image = new Image()
  image.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  await image.decode()
  URL.revokeObjectURL(image.src)
  return image
}
