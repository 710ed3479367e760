import { useEffect, useRef } from 'preact/hooks'
import type { TextKey } from '../../i18n/keys'
import { t } from '../../i18n/texts'
import { BigButton } from '../../ui/big-button'

type Props = {
  onPhoto: (picture: Blob) => void
  onFault: (fault: TextKey) => void
  onClose: () => void
}

/** What the kiosk's camera sees, and a button to keep it. */
export function LiveCamera({ onPhoto, onFault, onClose }: Props) {
  const video = useRef<HTMLVideoElement>(null)
  useEffect(() => {
    let stream: MediaStream | undefined
    let isHere = true
    const open = async () => {
      try {
        stream = await navigator.mediaDevices.getUserMedia({
          video: { facingMode: 'environment', width: { ideal: 1920 } },
        })
        if (!isHere || !video.current) return close()
        video.current.srcObject = stream
        await video.current.play()
      } catch (error) {
        const isRefused = error instanceof DOMException && error.name === 'NotAllowedError'
        if (isHere) onFault(isRefused ? 'err.cameraRefused' : 'err.cameraAbsent')
      }
    }
    const close = () => {
      for (const track of stream?.getTracks() ?? []) track.stop()
    }
    void open()
    return () => {
      isHere = false
      close()
    }
  }, [])

  function take() {
    const seen = video.current
    if (!seen?.videoWidth) return
    const canvas = Object.assign(document.createElement('canvas'), {
      width: seen.videoWidth,
      height: seen.videoHeight,
    })
    canvas.getContext('2d')?.drawImage(seen, 0, 0)
    canvas.toBlob((blob) => (blob ? onPhoto(blob) : onFault('err.camera')), 'image/jpeg', 0.9)
  }

  return (
    <div class="live-camera">
      <video ref={video} muted playsInline />
      <BigButton label={t('photo.take')} picture="ui-camera" tone="go" onPress={take} main />
      <BigButton label={t('common.cancel')} picture="ui-no" onPress={onClose} />
    </div>
  )
}
