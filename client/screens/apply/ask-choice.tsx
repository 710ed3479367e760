import { ownerOf } from '#shared/services/promise'
import { answered } from '../../flow/answering'
import { isStepDone } from '../../flow/steps'
import { keyOf } from '../../i18n/keys'
import { t } from '../../i18n/texts'
import { Choice, Choices } from '../../ui/choices'
import { Picture, pictureOf } from '../../ui/picture'
import { Tile, Tiles } from '../../ui/tiles'
import { say } from '../../voice/say'
import { Screen } from '../screen'
import { choiceText, fieldTitle } from '../service-texts'
import { nextAction } from './next-action'
import type { StepProps } from './step-props'

/** Asks one thing with a handful of answers. Pressing one says it and marks it, so that a person who cannot read may try them all; going on is a button of its own. */
export function AskChoice(props: StepProps<'field'> & { choices: readonly string[] }) {
  const { service, step, draft, frame, choices, give, onNext } = props
  const { field } = step
  const answer = draft.answers[field.name]
  const isChosen = (choice: string) => answer?.as === 'choice' && answer.value === choice
  const items = choices.map((choice) => ({
    choice,
    text: choiceText(service, field, choice),
    picture: pictureOf('choice', choice),
  }))

  function choose({ choice, text }: (typeof items)[number]) {
    const next = answered(service, draft, field.name, { as: 'choice', value: choice })
    const owner = ownerOf(service, next.answers)
    void say(text, ...(asksOwner && owner ? [keyOf('owners', owner)] : []))
    give((before) => answered(service, before, field.name, { as: 'choice', value: choice }))
  }

  // A road may be the RT's or public works': told as soon as it is known.
  const asksOwner = service.complaint?.ownerWhen?.some((when) => when.field === field.name)
  const owner = asksOwner && answer ? ownerOf(service, draft.answers) : undefined
  // Six rows are more than a small screen holds.
  const isMany = choices.length > 5
  const Item = isMany ? Tile : Choice
  const List = isMany ? Tiles : Choices
  return (
    <Screen
      name="ask-choice"
      place={step.id}
      {...frame}
      sentence={fieldTitle(service, field)}
      also={items.map(({ text }) => text)}
      notice={
        owner && (
          <div class="told" role="status">
            <Picture name={pictureOf('owner', owner)} />
            <p>{t(keyOf('owners', owner))}</p>
          </div>
        )
      }
      action={nextAction(isStepDone(step, draft), onNext)}
    >
      <List>
        {items.map((item) => (
          <Item
            key={item.choice}
            label={t(item.text)}
            picture={item.picture}
            marked={isChosen(item.choice)}
            onPress={() => choose(item)}
          />
        ))}
      </List>
    </Screen>
  )
}
