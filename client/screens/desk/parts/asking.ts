import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { Answered, Trouble } from '../../../office/ask'

type Loaded<T> = {
  value: T | undefined
  trouble: Trouble | undefined
  again: () => void
}

/**
 * Asks when the screen opens and whenever `about` changes. What was there stays on the screen while
 * the next answer is on its way, and a slow answer never overwrites a later one.
 */
export function useAnswer<T>(question: () => Promise<Answered<T>>, about: unknown[]): Loaded<T> {
  const [answered, setAnswered] = useState<{ value?: T; trouble?: Trouble }>({})
  const turn = useRef(0)
  const again = useCallback(async () => {
    const mine = ++turn.current
    const answer = await question()
    if (mine !== turn.current) return
    setAnswered((before) => ('value' in answer ? answer : { ...before, ...answer }))
    // The caller names what it asks about.
  }, about)
  useEffect(() => {
    void again()
    return () => {
      turn.current++
    }
  }, [again])
  return { value: answered.value, trouble: answered.trouble, again: () => void again() }
}

/** Sends one thing at a time: a second press while the first is on its way does nothing. */
export function useSending() {
  const [isBusy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble>()
  const busy = useRef(false)

  const send = async <T>(
    question: () => Promise<Answered<T>>,
  ): Promise<Answered<T> | undefined> => {
    if (busy.current) return undefined
    busy.current = true
    setBusy(true)
    const answer = await question()
    busy.current = false
    setBusy(false)
    setTrouble('trouble' in answer ? answer.trouble : undefined)
    return answer
  }
  return { isBusy, trouble, setTrouble, send }
}
