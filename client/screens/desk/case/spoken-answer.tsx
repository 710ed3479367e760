import { useEffect, useRef, useState } from 'preact/hooks'
import {
  type Recorded,
  type Recorder,
  type RecordingProblem,
  startRecording,
} from '../../../voice/recorder'
import { decoded, playBuffers, stopBuffers } from '../../../voice/sound'
import { text } from '../parts/text'

type Props = { voice: Recorded | undefined; onChange: (voice: Recorded | undefined) => void }

/** An answer of the office is short: a resident hears it again and again. */
const LONGEST_MS = 60_000

/** The officer's own voice, for whom typed words would stay silent: record, hear again, redo. */
export function SpokenAnswer({ voice, onChange }: Props) {
  const recorder = useRef<Recorder | undefined>(undefined)
  const [ms, setMs] = useState<number>()
  const [problem, setProblem] = useState<RecordingProblem>()

  useEffect(
    () => () => {
      recorder.current?.cancel()
      stopBuffers()
    },
    [],
  )

  const start = async () => {
    stopBuffers()
    setProblem(undefined)
    const started = await startRecording({
      onProgress(now) {
        setMs(now)
        if (now >= LONGEST_MS) recorder.current?.stop()
      },
      onEnd(result) {
        setMs(undefined)
        if ('problem' in result) setProblem(result.problem)
        else onChange({ ...result, ms: Math.min(result.ms, LONGEST_MS) })
      },
    })
    if ('problem' in started) return setProblem(started.problem)
    recorder.current = started
    setMs(0)
  }
  const hear = async () => {
    const sound = voice && (await decoded(Uint8Array.from(voice.bytes).buffer))
    if (sound) void playBuffers([sound])
  }

  return (
    <div class="spoken">
      <p class="field-label">{text('speak.title')}</p>
      {ms !== undefined ? (
        <button
          type="button"
          class="button button-careful"
          onClick={() => recorder.current?.stop()}
        >
          {text('speak.stop', { seconds: Math.floor(ms / 1000) })}
        </button>
      ) : voice ? (
        <div class="buttons-row">
          <span>{text('speak.ready', { seconds: Math.max(1, Math.round(voice.ms / 1000)) })}</span>
          <button type="button" class="button" onClick={() => void hear()}>
            {text('speak.hear')}
          </button>
          <button type="button" class="button" onClick={() => void start()}>
            {text('speak.redo')}
          </button>
          <button type="button" class="button" onClick={() => onChange(undefined)}>
            {text('speak.drop')}
          </button>
        </div>
      ) : (
        <button type="button" class="button" onClick={() => void start()}>
          {text('speak.start')}
        </button>
      )}
      <p class={problem ? 'field-problem' : 'field-help'} role={problem && 'alert'}>
        {problem ? text(`speak.problem.${problem}`) : text('speak.lead')}
      </p>
    </div>
  )
}
