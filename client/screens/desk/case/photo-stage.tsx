import { useEffect, useRef, useState } from 'preact/hooks'
import { text } from '../parts/text'
import { fitted, type PhotoView, shifted, turned, zoomed } from './photo-view'

type Props = { address: string; label: string }

const STEP = 60

/** A photo one can turn, enlarge and move, by mouse, touch or keyboard. */
export function PhotoStage({ address, label }: Props) {
  const [view, setView] = useState(fitted)
  const [isBroken, setBroken] = useState(false)
  const stage = useRef<HTMLDivElement>(null)
  const drag = useRef<{ x: number; y: number } | undefined>(undefined)
  const size = () => {
    const { clientWidth: width = 0, clientHeight: height = 0 } = stage.current ?? {}
    return { width, height }
  }
  const move = (x: number, y: number) => setView((before) => shifted(before, { x, y }, size()))

  // Another photo starts anew.
  useEffect(() => {
    setView(fitted)
    setBroken(false)
  }, [address])

  // Not passive: the wheel enlarges here instead of scrolling the page away.
  useEffect(() => {
    const onWheel = (event: WheelEvent) => {
      event.preventDefault()
      setView((before) => zoomed(before, event.deltaY < 0 ? 1.2 : 1 / 1.2))
    }
    const element = stage.current
    element?.addEventListener('wheel', onWheel, { passive: false })
    return () => element?.removeEventListener('wheel', onWheel)
  }, [])

  const keys: Record<string, () => void> = {
    r: () => setView((before) => turned(before, 90)),
    R: () => setView((before) => turned(before, -90)),
    '+': () => setView((before) => zoomed(before, 1.5)),
    '=': () => setView((before) => zoomed(before, 1.5)),
    '-': () => setView((before) => zoomed(before, 1 / 1.5)),
    '0': () => setView(fitted),
    ArrowLeft: () => move(STEP, 0),
    ArrowRight: () => move(-STEP, 0),
    ArrowUp: () => move(0, STEP),
    ArrowDown: () => move(0, -STEP),
  }

  return (
    <div class="photo">
      <div
        ref={stage}
        class="photo-stage"
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it takes keys.
        tabIndex={0}
        aria-label={text('photo.stage', { what: label })}
        onKeyDown={(event) => {
          const act = keys[event.key]
          if (!act || event.ctrlKey || event.metaKey || event.altKey) return
          event.preventDefault()
          act()
        }}
        onPointerDown={(event) => {
          drag.current = { x: event.clientX, y: event.clientY }
          event.currentTarget.setPointerCapture(event.pointerId)
        }}
        onPointerMove={(event) => {
          const from = drag.current
          if (!from) return
          drag.current = { x: event.clientX, y: event.clientY }
          move(event.clientX - from.x, event.clientY - from.y)
        }}
        onPointerUp={() => {
          drag.current = undefined
        }}
        onDblClick={() => setView((before) => (before.zoom > 1 ? fitted : zoomed(before, 2.5)))}
      >
        {isBroken ? (
          <p class="photo-broken">{text('photo.broken')}</p>
        ) : (
          <img
            src={address}
            alt={text('photo.of', { what: label })}
            draggable={false}
            style={styleOf(view, size())}
            onError={() => setBroken(true)}
          />
        )}
      </div>
      <div class="photo-tools">
        <button type="button" class="quiet" onClick={() => setView((now) => turned(now, -90))}>
          {text('photo.turnLeft')}
        </button>
        <button type="button" class="quiet" onClick={() => setView((now) => turned(now, 90))}>
          {text('photo.turnRight')}
        </button>
        <button type="button" class="quiet" onClick={() => setView((now) => zoomed(now, 1.5))}>
          {text('photo.bigger')}
        </button>
        <button type="button" class="quiet" onClick={() => setView((now) => zoomed(now, 1 / 1.5))}>
          {text('photo.smaller')}
        </button>
        <button type="button" class="quiet" onClick={() => setView(fitted)}>
          {text('photo.fit')}
        </button>
      </div>
    </div>
  )
}

/** A photo on its side has the stage's width for its height. */
function styleOf({ turn, zoom, x, y }: PhotoView, stage: { width: number; height: number }) {
  const isOnItsSide = turn === 90 || turn === 270
  return {
    transform: `translate(${x}px, ${y}px) rotate(${turn}deg) scale(${zoom})`,
    maxWidth: isOnItsSide && stage.height ? `${stage.height}px` : '100%',
    maxHeight: isOnItsSide && stage.width ? `${stage.width}px` : '100%',
  }
}
