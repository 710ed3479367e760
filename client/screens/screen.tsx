import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import type { TextKey } from '../i18n/keys'
import { language } from '../i18n/language'
import { t } from '../i18n/texts'
import type { Action } from '../ui/big-button'
import { Frame } from '../ui/frame'
import { hush, isSpeaking, mayMakeSounds, type Sayable, say, wordsOf } from '../voice/say'
import { useGo } from './go'
import { useOffice } from './ports'
import type { ScreenName } from './screen-names'

export type ScreenProps = {
  name: ScreenName
  /** The one sentence of the screen. */
  sentence: Sayable
  /** What else stands there, said after the sentence. */
  also?: readonly Sayable[] | undefined
  /** Tells it from the screen before, where two share a sentence. */
  place?: string | undefined
  /** Where back leads: an address of this shell, whence one came, or something to undo on the spot. */
  back: string | 'whence' | (() => void)
  progress?: { at: number; of: number } | undefined
  /** What just went wrong and what to do: stands in the sentence's place and is said at once. */
  fault?: TextKey | undefined
  notice?: ComponentChildren
  action?: Action | undefined
  second?: Action | undefined
  children?: ComponentChildren
}

/**
 * A screen of the resident: the frame with its four buttons, saying itself on arrival (once the
 * browser allows sounds) and whenever the ear is pressed, and falling silent when it is left.
 */
export function Screen(props: ScreenProps) {
  const { name, sentence, also = [], place, back, progress, fault, notice, ...rest } = props
  const go = useGo()
  const office = useOffice()
  const words = wordsOf(sentence)
  const here = [name, place ?? words, language.value].join(' ')
  const tell = () => say(...(fault ? [fault] : []), sentence, ...also)

  // Said once on arrival, not at each change
  useEffect(() => {
    if (mayMakeSounds()) void tell()
    return hush
  }, [here])
  useEffect(() => {
    if (fault) void say(fault)
  }, [fault])

  return (
    <div data-screen={name} data-fault={fault !== undefined}>
      {fault && (
        <p class="unseen" role="alert">
          {t(fault)}
        </p>
      )}
      <Frame
        title={fault ? t(fault) : words}
        place={here}
        speaking={isSpeaking.value}
        labels={{
          back: t('common.back'),
          help: t('common.helpShort'),
          language: t('lang.short'),
          listen: t('common.listen'),
        }}
        onBack={
          typeof back === 'function' ? back : () => go.back(back === 'whence' ? undefined : back)
        }
        onHelp={name.startsWith('help') ? undefined : () => go.to('/bantuan')}
        onLanguage={name === 'language' ? undefined : () => go.to('/bahasa')}
        onListen={() => void tell()}
        progress={progress && { ...progress, label: t('flow.progress', progress) }}
        notice={
          <>
            {office && office !== 'asking' && office.demo && (
              <p class="demo-mark">{t('common.demo')}</p>
            )}
            {notice}
          </>
        }
        {...rest}
      />
    </div>
  )
}
