import { useEffect, useRef, useState } from 'preact/hooks'
import type { TextKey } from '../../i18n/keys'
import { t } from '../../i18n/texts'
import { RecordButton } from '../../ui/record-button'
import { playingRecording, playRecording, stopRecording } from '../../voice/play-recording'
import {
  LONGEST_MS,
  type Recorded,
  type Recorder,
  type RecordingProblem,
  startRecording,
} from '../../voice/recorder'
import { hush } from '../../voice/say'

type Props = {
  /** What was recorded before, to hear again. */
  recorded: { id: string; ms: number } | undefined
  bytesOf: (id: string) => Promise<Uint8Array>
  onRecorded: (recording: Recorded) => void
  onFault: (fault: TextKey | undefined) => void
}

/** One round button: speak, stop, hear oneself, once more. */
export function Speak({ recorded, bytesOf, onRecorded, onFault }: Props) {
  const [now, setNow] = useState<{ ms: number; level: number }>()
  const recorder = useRef<Recorder | undefined>(undefined)
  useEffect(
    () => () => {
      recorder.current?.cancel()
      stopRecording()
    },
    [],
  )

  async function start() {
    // The question must not be heard in the answer.
    hush()
    onFault(undefined)
    const started = await startRecording({
      onProgress: (ms, level) => setNow({ ms, level }),
      onEnd: (result) => {
        setNow(undefined)
        recorder.current = undefined
        if ('problem' in result) onFault(faults[result.problem])
        else onRecorded(result)
      },
    })
    if ('problem' in started) return onFault(faults[started.problem])
    recorder.current = started
    setNow({ ms: 0, level: 0 })
  }

  async function play(id: string) {
    if (playingRecording.value === id) return stopRecording()
    const bytes = await bytesOf(id).catch(() => undefined)
    if (!bytes) onFault('err.recordingLost')
    else if (!(await playRecording(id, bytes))) onFault('err.voiceUnplayable')
  }

  return (
    <RecordButton
      state={
        now
          ? { as: 'recording', ...now }
          : recorded
            ? { as: 'recorded', ms: recorded.ms, playing: playingRecording.value === recorded.id }
            : { as: 'idle' }
      }
      limitMs={LONGEST_MS}
      labels={{
        start: t('voice.start'),
        stop: t('voice.stop'),
        play: t('voice.play'),
        pause: t('voice.pause'),
        again: t('voice.again'),
      }}
      onStart={() => void start()}
      onStop={() => recorder.current?.stop()}
      onPlay={() => recorded && void play(recorded.id)}
    />
  )
}

const faults: Record<RecordingProblem, TextKey> = {
  unsupported: 'err.micAbsent',
  noMicrophone: 'err.micAbsent',
  refused: 'err.micRefused',
  empty: 'err.recordingEmpty',
  silent: 'err.recordingEmpty',
}
