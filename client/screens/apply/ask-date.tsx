import { useState } from 'preact/hooks'
import { officeDay } from '#shared/domain/working-calendar'
import { answered } from '../../flow/answering'
import { t } from '../../i18n/texts'
import { DateSteps } from '../../ui/date-steps'
import { say } from '../../voice/say'
import { monthNames } from '../dates'
import { Screen } from '../screen'
import { fieldTitle } from '../service-texts'
import { nextAction } from './next-action'
import type { StepProps } from './step-props'

type Era = 'past' | 'future' | 'any'

/** A day by big steps, no calendar grid. */
export function AskDate(props: StepProps<'field'> & { era: Era }) {
  const { service, step, draft, frame, era, give, onNext } = props
  const { field } = step
  const answer = draft.answers[field.name]
  // Numbers half given are not an answer yet: going on waits for a whole day.
  const [value, setValue] = useState(answer?.as === 'date' ? answer.value : undefined)
  const title = fieldTitle(service, field)
  return (
    <Screen
      name="ask-date"
      place={step.id}
      {...frame}
      sentence={title}
      action={nextAction(value !== undefined, onNext, title)}
    >
      <DateSteps
        value={value}
        {...boundsOf(era, Date.now())}
        months={monthNames()}
        labels={{
          day: t('input.day'),
          month: t('input.month'),
          year: t('input.year'),
          delete: t('input.delete'),
          impossible: t('input.impossible'),
        }}
        onImpossible={() => void say('input.impossible')}
        onChange={(day) => {
          setValue(day)
          if (day)
            give((before) => answered(service, before, field.name, { as: 'date', value: day }))
        }}
      />
    </Screen>
  )
}

/**
 * The days that make sense: nobody alive was born before 1900. A year and a day are allowed beyond
 * today on either side, since the phone's own clock may be wrong by a year.
 */
export function boundsOf(era: Era, now: number): { min: string; max: string } {
  const YEAR = 366 * 24 * 60 * 60_000
  return {
    min: era === 'future' ? officeDay(now - YEAR) : '1900-01-01',
    max: era === 'past' ? officeDay(now + YEAR) : officeDay(now + 10 * YEAR),
  }
}
