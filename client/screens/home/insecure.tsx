import { keyOf } from '../../i18n/keys'
import { t } from '../../i18n/texts'
import { Notice } from '../../ui/notice'

/**
 * Over plain HTTP the browser gives no sealing, no worker and no camera (design §4): better one clear
 * screen than an app that works by halves. The address to go to is the office's to put right.
 */
export function Insecure() {
  return (
    <main class="insecure">
      <h1>{t(keyOf('insecure', 'title'))}</h1>
      <Notice kind="error" text={t(keyOf('insecure', 'what'))} />
      <p>{t(keyOf('insecure', 'office'))}</p>
    </main>
  )
}
