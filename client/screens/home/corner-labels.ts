import { t } from '../../i18n/texts'

/** What the four buttons of the top bar are called, for screen readers and under the pictures. */
export function cornerLabels() {
  return {
    back: t('common.back'),
    help: t('common.help'),
    language: t('lang.switch'),
    listen: t('common.listenAgain'),
  }
}
