import { t } from '../../i18n/texts'
import { Picture } from '../../ui/picture'
import { wordsOf } from '../../voice/say'
import { useGo } from '../go'
import { useOffice } from '../ports'
import { Screen } from '../screen'
import { calendarOf, openingNow, weekLines } from './opening'

/** Is the office open now? First the answer, then the week. */
export function InfoHours() {
  const go = useGo()
  const calendar = calendarOf(useOffice())
  const { isOpen, text } = openingNow(calendar, Date.now())
  const lines = weekLines(calendar, Date.now())
  return (
    <Screen
      name="info-hours"
      sentence={text}
      also={lines}
      back="/tanya"
      action={{ label: t('common.done'), picture: 'ui-yes', onPress: () => go.back('/tanya') }}
    >
      <div class="centred">
        <Picture name={isOpen ? 'ui-open' : 'ui-closed'} />
      </div>
      <ul class="facts">
        {lines.map((line) => (
          <li key={wordsOf(line)}>{wordsOf(line)}</li>
        ))}
      </ul>
    </Screen>
  )
}
