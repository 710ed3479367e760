import { useEffect, useState } from 'preact/hooks'

/** Nobody has touched anything for this long: ask (design §5.9). */
export const IDLE_MS = 60_000
/** Time to answer before everything is wiped. */
export const ANSWER_MS = 20_000

/** A switch or a screen reader clicks without touching. */
const signs = ['pointerdown', 'keydown', 'click']

/**
 * Watches whether somebody is still there. Any touch counts; without one for a minute it asks, and
 * without an answer it ends the visit.
 */
export function useVisit(
  isOn: boolean,
  onEnd: () => void,
): { isAsking: boolean; stay: () => void } {
  const [isAsking, setAsking] = useState(false)
  const [touches, setTouches] = useState(0)
  const stay = () => {
    setAsking(false)
    setTouches((before) => before + 1)
  }

  useEffect(() => {
    if (!isOn) return
    const touched = () => setTouches((before) => before + 1)
    for (const event of signs) addEventListener(event, touched, true)
    return () => {
      for (const event of signs) removeEventListener(event, touched, true)
    }
  }, [isOn])

  // Each touch starts the minute anew
  useEffect(() => {
    if (!isOn) return setAsking(false)
    const timer = isAsking
      ? setTimeout(onEnd, ANSWER_MS)
      : setTimeout(() => setAsking(true), IDLE_MS)
    return () => clearTimeout(timer)
  }, [isOn, isAsking, isAsking ? 0 : touches])

  return { isAsking, stay }
}
