import { useEffect, useState } from 'preact/hooks'
import { line } from '../../../office/ask'
import { resume } from '../../../office/session'
import { text } from '../parts/text'

/** Before the desk knows who is there. Says so if the server cannot be reached, and tries again by itself. */
export function Starting() {
  const [tries, setTries] = useState(0)
  const isDown = line.value === 'down'
  useEffect(() => {
    if (!isDown) return
    const timer = setTimeout(() => {
      void resume()
      setTries(tries + 1)
    }, 5000)
    return () => clearTimeout(timer)
  }, [isDown, tries])
  return (
    <main class="door">
      <div class="door-card">
        <p class="door-office">
          <span class="brand">SI PATAS</span>
        </p>
        <h1>{text('title')}</h1>
        {isDown ? (
          <div class="note note-careful" role="alert">
            <p>{text('err.line.down')}</p>
            <button type="button" class="button" onClick={() => void resume()}>
              {text('common.again')}
            </button>
          </div>
        ) : (
          <p class="lead">{text('common.loading')}</p>
        )}
      </div>
    </main>
  )
}
