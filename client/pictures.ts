import { drawings } from './ui/drawings'

/** Brings all pictures, beside whatever else loads. Never fails: where the line is dead, words stand alone until asked again. */
export async function bringPictures(): Promise<void> {
  try {
    drawings.value = (await import('virtual:pictures')).default
  } catch {
    // Asked for again when a door is pressed.
  }
}
