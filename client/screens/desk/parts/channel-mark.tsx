import type { Channel } from '#shared/wire/desk'
import { Picture } from '../../../ui/picture'
import type { PictureName } from '../../../ui/picture-names'
import { text } from './text'

/** How somebody came: a small picture beside the word. */
export function ChannelMark({ channel }: { channel: Channel }) {
  return (
    <span class="channel">
      <Picture name={pictures[channel]} size={20} />
      {text(`channels.${channel}`)}
    </span>
  )
}

const pictures: Record<Channel, PictureName> = {
  phone: 'ui-news',
  volunteer: 'ui-rt-helper',
  kiosk: 'ui-hand',
  counter: 'ui-officer',
  whatsapp: 'ui-whatsapp',
}
