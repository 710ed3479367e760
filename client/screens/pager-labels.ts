import { t } from '../i18n/texts'

export function pagerLabels() {
  return { before: t('common.before'), more: t('common.more') }
}
