import { useEffect, useRef, useState } from 'preact/hooks'
import type { DeskCase } from '#shared/wire/desk'
import type { Answered, Trouble } from '../../../office/ask'
import { openCase } from '../../../office/cases'
import { lastChange } from '../parts/events'
import { why } from './why'

/** What the parts of a case's screen may do with it. */
export type OpenedCase = {
  found: DeskCase
  /** Takes an answer: the case as it now stands, or, where a colleague was quicker, the news of that. */
  take: (answer: Answered<DeskCase> | undefined) => Promise<boolean>
}

/**
 * One case on the screen. It never changes under an officer's hands: what others do to it is
 * announced and shown on a press, or when a save was refused because of it.
 */
export function useCase(id: string) {
  const [found, setFound] = useState<DeskCase>()
  const [trouble, setTrouble] = useState<Trouble>()
  const [isConflict, setConflict] = useState(false)
  const [heardRev, setHeardRev] = useState(0)
  const current = useRef(id)
  current.current = id

  const open = async () => {
    if (!why.peek()) return
    const answer = await openCase(id, why.peek() ?? 'work')
    if (current.current !== id) return
    if ('value' in answer) setFound(answer.value)
    setTrouble('trouble' in answer ? answer.trouble : undefined)
  }

  const take: OpenedCase['take'] = async (answer) => {
    if (!answer) return false
    if ('value' in answer) {
      setFound(answer.value)
      setConflict(false)
      return true
    }
    if (answer.trouble.code === 'case.moved') {
      await open()
      setConflict(true)
    }
    return false
  }

  const reason = why.value
  // Opened anew for another case or another reason.
  useEffect(() => {
    void open()
  }, [id, reason])

  const change = lastChange.value
  useEffect(() => {
    if (change.id === id) setHeardRev((before) => Math.max(before, change.rev))
  }, [change, id])

  return {
    found,
    trouble,
    isConflict,
    isChanged: found !== undefined && heardRev > found.rev,
    open: () => void open(),
    take,
  }
}
