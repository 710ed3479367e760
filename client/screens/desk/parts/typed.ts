import { type Signal, signal } from '@preact/signals'

type Kept = { now: Signal<unknown>; first: () => unknown; start: unknown }

/** In memory only: what is typed here is personal, and an office PC is shared. */
const kept = new Map<string, Kept>()

/**
 * What is being typed in one form, kept under a name while the desk is open: going to another screen
 * and back, a lost line or an ended session loses nothing.
 */
export function typed<T>(name: string, first: () => T): Signal<T> {
  let form = kept.get(name)
  if (!form) {
    const start = first()
    form = { now: signal<unknown>(start), first, start }
    kept.set(name, form)
  }
  return form.now as Signal<T>
}

/** The form is empty again: it was saved, or is not wanted. */
export function forget(name: string): void {
  const form = kept.get(name)
  if (!form) return
  form.start = form.first()
  form.now.value = form.start
}

/** Somebody else sits down. */
export function forgetAll(): void {
  for (const name of kept.keys()) forget(name)
  kept.clear()
}

/** Whether anything is typed that a closed window would lose. */
export function isSomethingTyped(): boolean {
  return [...kept.values()].some(({ now, start }) => now.peek() !== start)
}
