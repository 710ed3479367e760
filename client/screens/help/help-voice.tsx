import { useState } from 'preact/hooks'
import { t } from '../../i18n/texts'
import { BigButton } from '../../ui/big-button'
import { Choice, Choices } from '../../ui/choices'
import { Notice } from '../../ui/notice'
import {
  hasPhoneVoice,
  phoneVoice,
  rememberPhoneVoice,
  speak,
  stopSpeaking,
} from '../../voice/phone-voice'
import { say } from '../../voice/say'
import { nextAction } from '../apply/next-action'
import { useGo } from '../go'
import { Screen } from '../screen'

/** Whether this phone can read aloud: it says a sentence, and a person with ears says if it was heard. */
export function HelpVoice() {
  const go = useGo()
  const [tried, setTried] = useState(false)
  const heard = phoneVoice.value
  const can = hasPhoneVoice()
  return (
    <Screen
      name="help-voice"
      place="help-voice"
      sentence={can ? 'help.voiceAsk' : 'help.voiceNone'}
      also={can ? ['help.voiceTry', 'common.yes', 'common.no'] : []}
      back="/bantuan"
      notice={heard === 'heard' && <Notice kind="received" text={t('help.voiceOn')} />}
      action={nextAction(!can || heard !== undefined, () => go.back('/bantuan'))}
    >
      {can && (
        <>
          <BigButton
            label={t('help.voiceTry')}
            picture="ui-listen"
            tone={tried ? 'calm' : 'go'}
            onPress={() => {
              stopSpeaking()
              void speak(t('help.voiceSample'))
              setTried(true)
            }}
          />
          <Choices>
            {answers.map(({ as, text, picture }) => (
              <Choice
                key={as}
                label={t(text)}
                picture={picture}
                marked={heard === as}
                onPress={() => {
                  rememberPhoneVoice(as)
                  void say(text)
                }}
              />
            ))}
          </Choices>
        </>
      )}
    </Screen>
  )
}

const answers = [
  { as: 'heard', text: 'common.yes', picture: 'ui-yes' },
  { as: 'notHeard', text: 'common.no', picture: 'ui-no' },
] as const
