import { Picture } from './picture'

/** A moving hand over what to touch first: before a touch the page may not speak. */
export function PointingHand({ inline }: { inline?: boolean | undefined }) {
  return (
    <span class="pointing-hand">
      <Picture name="ui-hand" inline={inline} />
    </span>
  )
}
