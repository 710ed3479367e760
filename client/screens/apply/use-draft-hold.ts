import { useEffect, useState } from 'preact/hooks'
import { useDrafts } from '../ports'
import { DraftHold, type Held } from './draft-hold'

export type Holding =
  | { state: 'loading' }
  | { state: 'gone' }
  | { state: 'broken'; retry: () => void }
  | { state: 'held'; hold: DraftHold; held: Held }

/** Takes a draft from the disk and keeps hold of it while its questions are on the screen. */
export function useDraftHold(id: string): Holding {
  const drafts = useDrafts()
  const [tries, setTries] = useState(0)
  const [holding, setHolding] = useState<Holding>({ state: 'loading' })

  // `tries` loads once more
  useEffect(() => {
    let isHere = true
    const show = (next: Holding) => isHere && setHolding(next)
    drafts.load(id).then(
      (draft) => {
        if (!draft) return show({ state: 'gone' })
        const hold = new DraftHold(drafts, draft, (held) => show({ state: 'held', hold, held }))
        show({ state: 'held', hold, held: hold.held })
      },
      () => show({ state: 'broken', retry: () => setTries((before) => before + 1) }),
    )
    return () => {
      isHere = false
    }
  }, [id, drafts, tries])

  return holding
}
