import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { TextKey } from '../../i18n/keys'
import { useIsKiosk } from '../ports'
import { LiveCamera } from './live-camera'
import { shrinkPhoto } from './shrink-photo'

type Props = {
  /** Resolves when all is on disk: Android may kill the page while its camera is open. */
  settled: () => Promise<boolean>
  onPhoto: (bytes: Uint8Array) => void
  onFault: (fault: TextKey | undefined) => void
}

export type Camera = {
  /** Opens the phone's camera, or the kiosk's own. */
  take: () => void
  isBusy: boolean
  /** To be put on the screen: what the camera needs there. */
  view: ComponentChildren
}

/** The phone's own camera, by its file field; at the kiosk, which shows nobody its files, a live picture. */
export function useCamera({ settled, onPhoto, onFault }: Props): Camera {
  const isKiosk = useIsKiosk()
  const input = useRef<HTMLInputElement>(null)
  const [isBusy, setBusy] = useState(false)
  const [isLive, setLive] = useState(false)

  async function keep(picture: Blob) {
    onFault(undefined)
    setBusy(true)
    const shrunk = await shrinkPhoto(picture)
    setBusy(false)
    if ('problem' in shrunk) return onFault(`err.${shrunk.problem}`)
    onPhoto(shrunk.bytes)
    if (shrunk.isDark) onFault('err.photoDark')
  }

  async function take() {
    onFault(undefined)
    if (!(await settled())) return
    if (isKiosk) setLive(true)
    else input.current?.click()
  }

  return {
    take: () => void take(),
    isBusy,
    view: isKiosk ? (
      isLive && (
        <LiveCamera
          onPhoto={(picture) => {
            setLive(false)
            void keep(picture)
          }}
          onFault={(fault) => {
            setLive(false)
            onFault(fault)
          }}
          onClose={() => setLive(false)}
        />
      )
    ) : (
      <input
        ref={input}
        class="camera-input"
        type="file"
        accept="image/*"
        capture="environment"
        tabIndex={-1}
        aria-hidden="true"
        onChange={({ currentTarget }) => {
          const picture = currentTarget.files?.[0]
          // The same picture chosen once more must count as a change.
          currentTarget.value = ''
          if (picture) void keep(picture)
        }}
      />
    ),
  }
}
