import { useEffect, useId, useRef } from 'preact/hooks'
import { type Action, BigButton } from './big-button'
import { Picture } from './picture'
import type { PictureName } from './picture-names'

type Props = {
  title: string
  text?: string | undefined
  picture: PictureName
  yes: Action
  no: Action
}

/** A question before what cannot be undone. Escape and the phone's back gesture mean no. */
export function AskSheet({ title, text, picture, yes, no }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog class="ask-sheet" ref={dialog} aria-labelledby={id} onCancel={no.onPress}>
      <Picture name={picture} />
      <h2 id={id}>{title}</h2>
      {text && <p>{text}</p>}
      <BigButton tone="calm" {...no} />
      <BigButton tone="careful" {...yes} main />
    </dialog>
  )
}
