import type { Visit } from '#shared/wire/desk'
import { text } from '../parts/text'

type Props = { channel: Visit['channel']; onChange: (channel: Visit['channel']) => void }

const offered = ['counter', 'whatsapp'] as const

export function ChannelChoice({ channel, onChange }: Props) {
  return (
    <fieldset class="choices choices-row">
      <legend>{text('visit.channel')}</legend>
      {offered.map((value) => (
        <label key={value} class="check">
          <input
            type="radio"
            name="channel"
            value={value}
            checked={value === channel}
            onChange={() => onChange(value)}
          />
          {text(`channels.${value}`)}
        </label>
      ))}
    </fieldset>
  )
}
