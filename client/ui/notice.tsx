import { Picture } from './picture'
import type { PictureName } from './picture-names'

export type NoticeKind = 'error' | 'saved' | 'waiting' | 'sent' | 'received'

const pictures: Record<NoticeKind, PictureName> = {
  error: 'ui-attention',
  saved: 'ui-saved',
  waiting: 'ui-waiting',
  sent: 'ui-sent',
  received: 'ui-received',
}

type Props = {
  kind: NoticeKind
  text: string
  /** What to do next. */
  below?: string | undefined
  action?: { label: string; onPress: () => void } | undefined
}

/** What has happened, in a picture of its own and a sentence. An error says what to do next and blames nobody. */
export function Notice({ kind, text, below, action }: Props) {
  return (
    <div class={`notice notice-${kind}`} role={kind === 'error' ? 'alert' : 'status'}>
      <Picture name={pictures[kind]} />
      <div class="notice-words">
        <p class="notice-text">{text}</p>
        {below && <p>{below}</p>}
        {action && (
          <button type="button" class="notice-action" onClick={action.onPress}>
            {action.label}
          </button>
        )}
      </div>
    </div>
  )
}
