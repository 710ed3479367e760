import { useEffect } from 'preact/hooks'
import { text } from './text'

/** The window's title: which screen, never whose case. */
export function useTitle(screen: string): void {
  useEffect(() => {
    document.title = `${screen} · ${text('title')}`
  }, [screen])
}
