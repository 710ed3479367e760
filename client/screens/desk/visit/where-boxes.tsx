import { text } from '../parts/text'
import { TextBox } from '../parts/text-box'

type Props = {
  title: string
  isPlace: boolean
  typed: (part?: string) => string
  onType: (value: string, part?: string) => void
  problem: string | undefined
}

/** RT, RW and a street or a landmark. */
export function WhereBoxes({ title, isPlace, typed, onType, problem }: Props) {
  return (
    <fieldset class="where">
      <legend>{title}</legend>
      <TextBox
        label={text('visit.rt')}
        class="w-tiny"
        digits
        maxLength={3}
        problem={problem}
        value={typed('rt')}
        onInput={(value) => onType(value, 'rt')}
      />
      <TextBox
        label={text('visit.rw')}
        class="w-tiny"
        digits
        maxLength={3}
        value={typed('rw')}
        onInput={(value) => onType(value, 'rw')}
      />
      <TextBox
        label={isPlace ? text('place.landmark') : text('place.street')}
        class="w-name"
        maxLength={200}
        value={typed('street')}
        onInput={(value) => onType(value, 'street')}
      />
    </fieldset>
  )
}
