import { useEffect, useState } from 'preact/hooks'
import type { TextKey } from '../i18n/keys'
import { t } from '../i18n/texts'
import { PlayButton } from '../ui/play-button'
import { playingRecording, playRecording, stopRecording } from '../voice/play-recording'
import { say } from '../voice/say'

type Props = {
  id: string
  label: TextKey
  ms?: number | undefined
  /** Undefined where it is not on this phone yet. */
  bytesOf: (id: string) => Promise<Uint8Array | undefined>
  /** Said and shown where there is nothing to hear. */
  missing: TextKey
}

/** A recording to hear; pressed again it stops. */
export function PlayVoice({ id, label, ms, bytesOf, missing }: Props) {
  const [fault, setFault] = useState<TextKey>()
  useEffect(() => stopRecording, [])

  async function play() {
    setFault(undefined)
    if (playingRecording.value === id) return stopRecording()
    const bytes = await bytesOf(id).catch(() => undefined)
    const problem = !bytes
      ? missing
      : (await playRecording(id, bytes))
        ? undefined
        : ('err.voiceUnplayable' as const)
    setFault(problem)
    if (problem) void say(problem)
  }

  return (
    <>
      <PlayButton
        label={t(label)}
        playing={playingRecording.value === id}
        ms={ms}
        onPress={() => void play()}
      />
      {fault && <p role="alert">{t(fault)}</p>}
    </>
  )
}
