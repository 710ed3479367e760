import { t } from '../../i18n/texts'
import { Notice } from '../../ui/notice'
import '../../ui/ui.css'

/**
 * Over plain HTTP the browser gives no sealing, no worker and no camera (design §4): better one clear
 * screen than an app that works by halves. The address to go to is the office's to put right.
 */
export function Insecure() {
  return (
    <div class="frame" data-screen="insecure">
      <main class="frame-main">
        <h1 class="frame-sentence">{t('insecure.title')}</h1>
        <div class="frame-content">
          <Notice kind="error" text={t('insecure.what')} below={t('insecure.office')} />
          <p>{t('insecure.officer')}</p>
        </div>
      </main>
    </div>
  )
}
