import { useState } from 'preact/hooks'
import { text } from './text'

type Props = { what: string; label?: string | undefined; class?: string | undefined }

/** Puts a text on the clipboard and says so. */
export function CopyButton({ what, label, class: extra = '' }: Props) {
  const [isDone, setDone] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(what)
    setDone(true)
  }
  return (
    <button type="button" class={`button ${extra}`} onClick={() => void copy()}>
      <span aria-live="polite">
        {isDone ? text('common.copied') : (label ?? text('common.copy'))}
      </span>
    </button>
  )
}
