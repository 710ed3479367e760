import type { Field, Service } from '#shared/services/define'
import { choiceTitle, fieldTitle } from '../case/field-title'
import { SelectBox } from '../parts/select-box'
import { text } from '../parts/text'
import { TextBox } from '../parts/text-box'
import { WhereBoxes } from './where-boxes'

type Props = {
  service: Service
  field: Field
  /** What is typed in a part of this question; the question itself has no part. */
  typed: (part?: string) => string
  onType: (value: string, part?: string) => void
  problem: string | undefined
}

/** One question of a service, to be typed by an officer. */
export function QuestionBox({ service, field, typed, onType, problem }: Props) {
  const title = fieldTitle(service.id, field.name)
  const choose = (choices: readonly string[]) => [
    { value: '', label: text('common.none') },
    ...choices.map((value) => ({ value, label: choiceTitle(service.id, field.name, value) })),
  ]
  const common = { label: title, problem, value: typed() }
  switch (field.kind) {
    case 'nik':
      return (
        <TextBox
          {...common}
          class="w-nik figures"
          digits
          maxLength={24}
          onInput={(v) => onType(v)}
        />
      )
    case 'phone':
      return (
        <TextBox {...common} class="w-phone" type="tel" maxLength={20} onInput={(v) => onType(v)} />
      )
    case 'number':
      return <TextBox {...common} class="w-short" digits maxLength={4} onInput={(v) => onType(v)} />
    case 'date':
      return (
        <TextBox
          {...common}
          class="w-phone"
          help={text('copy.dateHelp')}
          maxLength={30}
          onInput={(v) => onType(v)}
        />
      )
    case 'choice':
      return <SelectBox {...common} options={choose(field.choices)} onChange={(v) => onType(v)} />
    case 'yesNo':
      return (
        <SelectBox
          {...common}
          class="w-short"
          options={[
            { value: '', label: text('common.none') },
            { value: 'yes', label: text('common.yes') },
            { value: 'no', label: text('common.no') },
          ]}
          onChange={(v) => onType(v)}
        />
      )
    case 'address':
    case 'place':
      return (
        <WhereBoxes
          title={title}
          isPlace={field.kind === 'place'}
          typed={typed}
          onType={onType}
          problem={problem}
        />
      )
    case 'voice':
      return (
        <div class="w-full stack">
          {field.picks && (
            <SelectBox
              label={title}
              value={typed('pick')}
              options={choose(field.picks)}
              onChange={(v) => onType(v, 'pick')}
            />
          )}
          <TextBox
            {...common}
            label={field.picks ? text('visit.ownWords') : title}
            rows={2}
            maxLength={4000}
            onInput={(v) => onType(v)}
          />
        </div>
      )
    default:
      return <TextBox {...common} class="w-name" maxLength={200} onInput={(v) => onType(v)} />
  }
}
