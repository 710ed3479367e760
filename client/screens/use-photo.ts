import { useEffect, useState } from 'preact/hooks'

/** The address under which a kept photo can be shown; undefined while it is read, or where it is lost. */
export function usePhoto(
  id: string | undefined,
  bytesOf: (id: string) => Promise<Uint8Array>,
): string | undefined {
  const [shown, setShown] = useState<{ id: string; src: string }>()
  // The bytes of an id never change
  useEffect(() => {
    if (!id) return
    let src: string | undefined
    let isHere = true
    bytesOf(id).then(
      (bytes) => {
        if (!isHere) return
        src = URL.createObjectURL(new Blob([Uint8Array.from(bytes)], { type: 'image/jpeg' }))
        setShown({ id, src })
      },
      () => isHere && setShown(undefined),
    )
    return () => {
      isHere = false
      if (src) URL.revokeObjectURL(src)
    }
  }, [id])
  return shown?.id === id ? shown?.src : undefined
}
