import { signal } from '@preact/signals'

const KEY = 'deskSound'

export const isSoundOn = signal(localStorage.getItem(KEY) === 'on')

export function switchSound(on: boolean): void {
  isSoundOn.value = on
  localStorage.setItem(KEY, on ? 'on' : 'off')
  if (on) ring()
}

let output: AudioContext | undefined

/** Two soft notes, made on the spot: nothing to load. */
export function ring(): void {
  if (!isSoundOn.peek()) return
  output ??= new AudioContext()
  const start = output.currentTime
  for (const [index, hertz] of [660, 880].entries()) {
    const note = output.createOscillator()
    const volume = output.createGain()
    const at = start + index * 0.16
    note.frequency.value = hertz
    volume.gain.setValueAtTime(0.12, at)
    volume.gain.exponentialRampToValueAtTime(0.001, at + 0.3)
    note.connect(volume).connect(output.destination)
    note.start(at)
    note.stop(at + 0.3)
  }
}
