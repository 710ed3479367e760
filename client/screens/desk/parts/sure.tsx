import { Dialog } from './dialog'
import { text } from './text'

type Props = {
  title: string
  help: string
  press: string
  onYes: () => void
  onNo: () => void
}

/** Asked before what cannot be undone, and nowhere else. The safe answer has the focus. */
export function Sure({ title, help, press, onYes, onNo }: Props) {
  return (
    <Dialog title={title} onClose={onNo}>
      <p>{help}</p>
      <div class="buttons">
        <button type="button" class="button" onClick={onNo}>
          {text('common.cancel')}
        </button>
        <button type="button" class="button button-careful" onClick={onYes}>
          {press}
        </button>
      </div>
    </Dialog>
  )
}
