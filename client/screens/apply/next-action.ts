import type { TextKey } from '../../i18n/keys'
import { t } from '../../i18n/texts'
import type { Action } from '../../ui/big-button'
import { say } from '../../voice/say'

/** The one main button of a question. Pressed too early it says what is still missing. */
export function nextAction(
  isDone: boolean,
  onNext: () => void,
  missing: TextKey = 'common.choose',
): Action {
  return {
    label: t('common.next'),
    picture: 'ui-next',
    onPress: onNext,
    disabled: !isDone,
    onBlocked: () => void say(missing),
  }
}

/** Leaves a question that may be left. */
export function skipAction(onSkip: () => void, label: TextKey = 'flow.skip'): Action {
  return { label: t(label), picture: 'ui-later', onPress: onSkip }
}
