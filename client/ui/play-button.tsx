import { Picture } from './picture'
import { clock } from './record-button'

type Props = {
  label: string
  playing: boolean
  /** Length of the recording. */
  ms?: number | undefined
  onPress: () => void
}

/** A recording to hear: the officer's answer, or one's own words in the review. */
export function PlayButton({ label, playing, ms, onPress }: Props) {
  return (
    <button type="button" class="play-button" data-playing={playing} onClick={onPress}>
      <Picture name={playing ? 'ui-stop' : 'ui-play'} />
      <span>{label}</span>
      {ms !== undefined && <span class="play-time">{clock(ms)}</span>}
    </button>
  )
}
