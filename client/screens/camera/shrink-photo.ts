/** What became of a picture somebody took or chose. */
export type Shrunk = { bytes: Uint8Array; isDark: boolean } | { problem: PhotoProblem }
export type PhotoProblem = 'photoUnreadable' | 'photoTooBig'

/** A KTP's small print is still read at this size (design §3.7). */
export const LONGEST_SIDE = 1600
/** Seven chunks of 48 KiB: a photo that goes over a weak line within a minute. */
export const MOST_BYTES = 300_000

/** Above this, opening the picture may bring a cheap phone down with the page. */
const MOST_BYTES_TAKEN = 60_000_000
/** Mean brightness of 255 below which nobody can read a card. */
const DARK = 40

/** Each try is smaller than the one before; the last is small enough for any picture. */
const tries = [
  { side: LONGEST_SIDE, quality: 0.7 },
  { side: LONGEST_SIDE, quality: 0.55 },
  { side: 1280, quality: 0.55 },
  { side: 1024, quality: 0.5 },
  { side: 800, quality: 0.4 },
]

/**
 * Makes a picture small enough to keep and send. Drawn anew, so that nothing of the camera's own
 * notes (where, when, which phone) is left in it. Never throws: a broken picture is an outcome.
 */
export async function shrinkPhoto(picture: Blob): Promise<Shrunk> {
  if (picture.size > MOST_BYTES_TAKEN) return { problem: 'photoTooBig' }
  let bitmap: ImageBitmap
  try {
    bitmap = await createImageBitmap(picture, { imageOrientation: 'from-image' })
  } catch {
    // HEIC where the phone cannot read it, half a file, or no picture at all.
    return { problem: 'photoUnreadable' }
  }
  try {
    for (const { side, quality } of tries) {
      const bytes = await drawn(bitmap, side, quality)
      if (bytes.length > 0 && bytes.length < MOST_BYTES) {
        return { bytes, isDark: brightness(bitmap) < DARK }
      }
    }
    return { problem: 'photoTooBig' }
  } catch {
    return { problem: 'photoUnreadable' }
  } finally {
    bitmap.close()
  }
}

async function drawn(bitmap: ImageBitmap, side: number, quality: number): Promise<Uint8Array> {
  const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height))
  const { canvas, context } = sheet(
    Math.max(1, Math.round(bitmap.width * scale)),
    Math.max(1, Math.round(bitmap.height * scale)),
  )
  // What is see-through would turn black as JPEG.
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.imageSmoothingQuality = 'high'
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((resolve) =>
    canvas.toBlob(resolve, 'image/jpeg', quality),
  )
  return blob ? new Uint8Array(await blob.arrayBuffer()) : new Uint8Array()
}

function brightness(bitmap: ImageBitmap): number {
  const side = 24
  const { context } = sheet(side, side)
  context.drawImage(bitmap, 0, 0, side, side)
  const { data } = context.getImageData(0, 0, side, side)
  let sum = 0
  for (let at = 0; at < data.length; at += 4) {
    sum += 0.3 * (data[at] ?? 0) + 0.59 * (data[at + 1] ?? 0) + 0.11 * (data[at + 2] ?? 0)
  }
  return sum / (data.length / 4)
}

function sheet(width: number, height: number) {
  const canvas = Object.assign(document.createElement('canvas'), { width, height })
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  return { canvas, context }
}
