import type { RefObject } from 'preact'
import { useLayoutEffect, useReducer, useRef } from 'preact/hooks'

/**
 * Moves the focus within a form to what stands there after the change that is under way, before the
 * next key can arrive: an officer types on without looking.
 */
export function useFocus(form: RefObject<HTMLElement | null>): (selector: string) => void {
  const wanted = useRef<string | undefined>(undefined)
  const [, drawAgain] = useReducer((times: number, _: undefined) => times + 1, 0)
  useLayoutEffect(() => {
    if (wanted.current === undefined) return
    form.current?.querySelector<HTMLElement>(wanted.current)?.focus()
    wanted.current = undefined
  })
  return (selector) => {
    wanted.current = selector
    drawAgain(undefined)
  }
}
