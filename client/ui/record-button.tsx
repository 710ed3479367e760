import { BigButton } from './big-button'
import { Picture } from './picture'
import type { PictureName } from './picture-names'

type Props = {
  state:
    | { as: 'idle' }
    /** `level` from 0 to 1: a silent microphone shows at once. */
    | { as: 'recording'; ms: number; level: number }
    | { as: 'recorded'; ms: number; playing: boolean }
  /** The longest a recording may be. */
  limitMs: number
  labels: { start: string; stop: string; play: string; pause: string; again: string }
  onStart: () => void
  onStop: () => void
  onPlay: () => void
}

/** One round button to speak and to stop; afterwards one's own voice to hear, or once more. */
export function RecordButton({ state, limitMs, labels, onStart, onStop, onPlay }: Props) {
  if (state.as === 'recorded') {
    return (
      <div class="record" data-state="recorded">
        <button type="button" class="record-round" onClick={onPlay}>
          <Disc picture={state.playing ? 'ui-stop' : 'ui-play'} />
          <span>{state.playing ? labels.pause : labels.play}</span>
        </button>
        <p class="record-time">{clock(state.ms)}</p>
        <BigButton label={labels.again} picture="ui-microphone" onPress={onStart} />
      </div>
    )
  }
  const isRecording = state.as === 'recording'
  return (
    <div class="record" data-state={state.as}>
      <button type="button" class="record-round" onClick={isRecording ? onStop : onStart}>
        <Disc picture={isRecording ? 'ui-stop' : 'ui-microphone'} />
        <span>{isRecording ? labels.stop : labels.start}</span>
      </button>
      <Level level={isRecording ? state.level : 0} />
      <p class="record-time">
        {clock(isRecording ? state.ms : 0)} / {clock(limitMs)}
      </p>
    </div>
  )
}

function Disc({ picture }: { picture: PictureName }) {
  return (
    <span class="record-disc">
      <Picture name={picture} />
    </span>
  )
}

const BARS = 9

function Level({ level }: { level: number }) {
  return (
    <div class="record-level" aria-hidden="true">
      {Array.from({ length: BARS }, (_, index) => (
        <span key={index} data-on={level * BARS > index} />
      ))}
    </div>
  )
}

/** Minutes and seconds, as 1:05. */
export function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
