import { useState } from 'preact/hooks'
import type { PaperAnswer } from '#shared/wire/answers'
import { paperAnswered } from '../../flow/answering'
import { keyOf } from '../../i18n/keys'
import { t } from '../../i18n/texts'
import { Choice, Choices } from '../../ui/choices'
import { Picture, pictureOf } from '../../ui/picture'
import { say } from '../../voice/say'
import { Screen } from '../screen'
import { paperTitle } from '../service-texts'
import { AskPaperPhoto } from './ask-paper-photo'
import { nextAction } from './next-action'
import type { StepProps } from './step-props'

const ways = [
  { as: 'photo', text: 'flow.paper.photo', picture: 'ui-camera' },
  { as: 'bring', text: 'flow.paper.bring', picture: 'ui-bring' },
  { as: 'notYet', text: 'flow.paper.notYet', picture: 'ui-not-yet' },
] as const

/** What there is of one paper: a photo now, the paper itself later, or not yet. */
export function AskPaper(props: StepProps<'paper'>) {
  const { service, step, draft, frame, way, onWay, give, onNext } = props
  const { requirement } = step
  const paper = draft.papers[requirement]
  const [pressed, setPressed] = useState<PaperAnswer['as']>()
  if (way === 'foto') return <AskPaperPhoto {...props} />
  const chosen = pressed ?? paper?.as
  // A photo is given on the next screen; with one already there, pressing it again opens it.
  const leadsToPhoto = pressed === 'photo'

  function choose({ as, text }: (typeof ways)[number]) {
    void say(text)
    setPressed(as)
    if (as !== 'photo') give((before) => paperAnswered(service, before, requirement, { as }))
  }
  return (
    <Screen
      name="ask-paper"
      place={step.id}
      {...frame}
      sentence={paperTitle(requirement)}
      also={[keyOf('papers', requirement), ...ways.map(({ text }) => text)]}
      action={nextAction(chosen !== undefined, leadsToPhoto ? () => onWay('foto') : onNext)}
    >
      <div class="paper-hint">
        <Picture name={pictureOf('paper', requirement)} />
        <p>{t(keyOf('papers', requirement))}</p>
      </div>
      <Choices>
        {ways.map((one) => (
          <Choice
            key={one.as}
            label={t(one.text)}
            below={
              one.as === 'photo' && paper?.as === 'photo'
                ? t('flow.paper.count', { count: paper.ids.length })
                : undefined
            }
            picture={one.picture}
            marked={chosen === one.as}
            onPress={() => choose(one)}
          />
        ))}
      </Choices>
    </Screen>
  )
}
