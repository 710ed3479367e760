import sharp from 'sharp'
import type { Tables } from '../store/tables'

type Announced = Pick<Tables['attachments'], 'kind' | 'mime' | 'bytes'>

/** Whether bytes are the photo or the recording that was announced; decoding proves more than a first glance. */
export async function isPlayable(announced: Announced, bytes: Buffer): Promise<boolean> {
  if (bytes.length !== announced.bytes) return false
  return announced.kind === 'photo' ? isPhoto(bytes) : isRecording(announced.mime, bytes)
}

/** A phone shrinks to 1,600 px; far more would be meant to fill the office's memory. */
const MOST_PIXELS = 50_000_000

async function isPhoto(bytes: Buffer): Promise<boolean> {
  try {
    const { info } = await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
      .resize(32, 32, { fit: 'inside' })
      .raw()
      .toBuffer({ resolveWithObject: true })
    const { format } = await sharp(bytes, { limitInputPixels: MOST_PIXELS }).metadata()
    return format === 'jpeg' && info.width > 0
  } catch {
    return false
  }
}

/** By its container's first bytes: there is no decoder here, and the browser plays it in its own sandbox. */
export function isRecording(mime: string, bytes: Uint8Array): boolean {
  const starts = (text: string, at = 0) =>
    Buffer.from(bytes.subarray(at, at + text.length)).toString('latin1') === text
  if (mime === 'audio/webm') return starts('\x1a\x45\xdf\xa3')
  if (mime === 'audio/ogg') return starts('OggS')
  return mime === 'audio/mp4' && starts('ftyp', 4)
}
