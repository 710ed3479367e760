import type { Trouble } from '../../../office/ask'
import { text, textIfAny } from './text'

/** What went wrong in a plain sentence; a code without one of its own is named, for whoever is called. */
export function troubleSaid({ code, retryAfter }: Trouble): string {
  const sentence = textIfAny(`err.${code}`) ?? text('err.unknown', { code })
  return retryAfter === undefined
    ? sentence
    : `${sentence} ${text('err.retryAfter', { seconds: Math.ceil(retryAfter) })}`
}

/** What is wrong with one field of a form, if the server named it. */
export function fieldTrouble(trouble: Trouble | undefined, field: string): string | undefined {
  const problem = trouble?.problems?.find((found) => found.field === field)
  return problem && (textIfAny(`err.${problem.reason}`) ?? text('err.field.wrong'))
}

type Props = { trouble: Trouble | undefined; onAgain?: (() => void) | undefined }

/** Says the trouble and stays until it is over; read aloud at once by a screen reader. */
export function TroubleNote({ trouble, onAgain }: Props) {
  if (!trouble) return null
  return (
    <div class="note note-careful" role="alert">
      <p>{troubleSaid(trouble)}</p>
      {onAgain && (
        <button type="button" class="button" onClick={onAgain}>
          {text('common.again')}
        </button>
      )}
    </div>
  )
}
