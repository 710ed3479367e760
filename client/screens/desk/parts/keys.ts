import { signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'

const KEY = 'deskKeys'

/** Single-letter keys can be switched off: speech input types letters (WCAG 2.1.4). */
export const areKeysOn = signal(localStorage.getItem(KEY) !== 'off')

export function switchKeys(on: boolean): void {
  areKeysOn.value = on
  localStorage.setItem(KEY, on ? 'on' : 'off')
}

type Keys = Record<string, (event: KeyboardEvent) => void>

/** Keys of a screen, by `KeyboardEvent.key`. Silent while somebody types, in a dialog, and with modifiers. */
export function useKeys(keys: Keys): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const handle = keys[event.key]
      if (!handle || !areKeysOn.peek() || isTyping(event)) return
      event.preventDefault()
      handle(event)
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  })
}

function isTyping(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return true
  if (document.querySelector('dialog[open]')) return true
  return event.target instanceof Element && event.target.matches('input, textarea, select')
}
