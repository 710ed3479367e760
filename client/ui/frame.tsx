import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { type Action, BigButton } from './big-button'
import { Picture } from './picture'
import type { PictureName } from './picture-names'

type Press = (() => void) | undefined

type Props = {
  /** The one sentence of this screen. */
  title: string
  /** What tells this screen from the one before, where two share a sentence. The sentence takes the focus whenever it changes. */
  place?: string | undefined
  /** The sentence is being spoken now. */
  speaking?: boolean | undefined
  onBack?: Press
  onHelp?: Press
  onLanguage?: Press
  onListen?: Press
  labels: { back: string; help: string; language: string; listen: string }
  /** How far on a straight line of questions; `label` is read aloud by screen readers. */
  progress?: { at: number; of: number; label: string } | undefined
  /** A `Notice` that belongs to the whole screen. */
  notice?: ComponentChildren
  children?: ComponentChildren
  /** The one main action, at the foot. */
  action?: Action | undefined
  /** A quieter way on, such as "later" or "skip". */
  second?: Action | undefined
  /** Home takes its pictures from the page itself. */
  inline?: boolean | undefined
}

/**
 * The frame of every screen: back, help, language, listen always in the same four places, then the
 * sentence, then what is asked, then one main action. At 360 × 640 nothing scrolls as long as the
 * children keep within what is left; on less, all of it scrolls and nothing is cut.
 */
export function Frame(props: Props) {
  const { title, place = title, speaking = false, labels, progress, action, second, inline } = props
  const sentence = useRef<HTMLHeadingElement>(null)
  useEffect(() => sentence.current?.focus({ preventScroll: true }), [place])

  const corner = (picture: PictureName, label: string, onPress: Press, pressed?: boolean) => (
    <CornerButton
      picture={picture}
      label={label}
      onPress={onPress}
      pressed={pressed}
      inline={inline}
    />
  )
  return (
    <div class="frame">
      <header class="frame-bar">
        {corner('ui-back', labels.back, props.onBack)}
        {corner('ui-help', labels.help, props.onHelp)}
        {corner('ui-language', labels.language, props.onLanguage)}
        {corner('ui-listen', labels.listen, props.onListen, speaking)}
      </header>
      <main class="frame-main">
        {progress && <Progress {...progress} />}
        <h1 class="frame-sentence" data-speaking={speaking} tabIndex={-1} ref={sentence}>
          {title}
        </h1>
        {props.notice}
        <div class="frame-content">{props.children}</div>
      </main>
      {(action || second) && (
        <footer class="frame-foot">
          {second && <BigButton {...second} />}
          {action && <BigButton tone="go" {...action} main />}
        </footer>
      )}
    </div>
  )
}

type CornerProps = {
  picture: PictureName
  label: string
  onPress: Press
  pressed?: boolean | undefined
  inline?: boolean | undefined
}

/** Its place stays when there is nothing to press, so that a hand finds the others without looking. */
function CornerButton({ picture, label, onPress, pressed, inline }: CornerProps) {
  if (!onPress) return <span class="frame-corner" />
  return (
    <button
      type="button"
      class="frame-corner"
      aria-label={label}
      data-speaking={pressed}
      onClick={onPress}
    >
      <Picture name={picture} inline={inline} />
      <span class="frame-corner-label" aria-hidden="true">
        {label}
      </span>
    </button>
  )
}

function Progress({ at, of, label }: { at: number; of: number; label: string }) {
  return (
    <div class="frame-progress" role="img" aria-label={label}>
      {Array.from({ length: of }, (_, index) => (
        <span key={index} data-done={index < at} />
      ))}
    </div>
  )
}
