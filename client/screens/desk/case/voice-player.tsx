import { useRef, useState } from 'preact/hooks'
import { attachmentAt } from '../../../office/cases'
import { text } from '../parts/text'
import { clockSaid } from './clock-said'

type Props = { caseId: string; recording: { id: string; ms?: number | undefined }; label: string }

/**
 * A recording to hear. Our own few controls: those of the browser show "0:00" for what a phone
 * recorded, since its length is not written in the file.
 */
export function VoicePlayer({ caseId, recording, label }: Props) {
  const audio = useRef<HTMLAudioElement>(null)
  const [isPlaying, setPlaying] = useState(false)
  const [at, setAt] = useState(0)
  const [isBroken, setBroken] = useState(false)
  const length = (recording.ms ?? 0) / 1000

  const toggle = () => {
    if (isPlaying) audio.current?.pause()
    else void audio.current?.play().catch(() => setBroken(true))
  }
  const seek = (second: number) => {
    if (audio.current) audio.current.currentTime = second
    setAt(second)
  }

  if (isBroken) return <p class="field-problem">{text('voice.broken')}</p>
  return (
    <fieldset class="voice" aria-label={label}>
      {/* biome-ignore lint/a11y/useMediaCaption: somebody's own words, written out by the officer. */}
      <audio
        ref={audio}
        src={attachmentAt(caseId, recording.id)}
        preload="none"
        onPlay={() => setPlaying(true)}
        onPause={() => setPlaying(false)}
        onEnded={() => setAt(0)}
        onTimeUpdate={(event) => setAt(event.currentTarget.currentTime)}
        onError={() => setBroken(true)}
      />
      <button type="button" class="button" onClick={toggle}>
        {isPlaying ? text('voice.stop') : text('voice.play')}
      </button>
      <input
        type="range"
        aria-label={text('voice.position')}
        min={0}
        max={Math.max(length, at)}
        step={0.1}
        value={at}
        onInput={(event) => seek(Number(event.currentTarget.value))}
      />
      <span class="figures">
        {text('voice.of', { at: clockSaid(at), length: clockSaid(length) })}
      </span>
    </fieldset>
  )
}
