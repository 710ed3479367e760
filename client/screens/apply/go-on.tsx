import { useState } from 'preact/hooks'
import { t } from '../../i18n/texts'
import { Choice, Choices } from '../../ui/choices'
import { say } from '../../voice/say'
import { Screen } from '../screen'
import { nextAction } from './next-action'

type Props = { onGoOn: () => void; onStartNew: () => void; onBack: () => void }

const ways = [
  { way: 'goOn', text: 'flow.draft.goOn', picture: 'ui-next' },
  { way: 'startNew', text: 'flow.draft.startNew', picture: 'ui-erase' },
] as const

/** Whether to go on with what was left unfinished. Nothing is lost either way: the old one stays for its seven days. */
export function GoOn({ onGoOn, onStartNew, onBack }: Props) {
  const [chosen, setChosen] = useState<'goOn' | 'startNew'>()
  return (
    <Screen
      name="apply-go-on"
      sentence="flow.draft.title"
      also={['flow.draft.kept', ...ways.map(({ text }) => text)]}
      back={onBack}
      action={nextAction(chosen !== undefined, chosen === 'goOn' ? onGoOn : onStartNew)}
    >
      <p>{t('flow.draft.kept')}</p>
      <Choices>
        {ways.map(({ way, text, picture }) => (
          <Choice
            key={way}
            label={t(text)}
            picture={picture}
            marked={chosen === way}
            onPress={() => {
              setChosen(way)
              void say(text)
            }}
          />
        ))}
      </Choices>
    </Screen>
  )
}
