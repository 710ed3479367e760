import { t } from '../../i18n/texts'

export function photoLabels() {
  return {
    take: t('photo.take'),
    again: t('photo.again'),
    remove: t('photo.remove'),
    busy: t('photo.busy'),
  }
}
