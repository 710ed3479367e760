/**
 * What a trembling finger would miss: targets too small, too close, too many, or not where they are
 * on every other screen. Runs in the page, so it stands alone.
 * @param corners left edges of the four buttons above, as on the screen before
 */
export function brokenTargets(corners: readonly number[]): string[] {
  const broken: string[] = []
  const SMALLEST = 64
  const MAIN = 84
  const APART = 8
  const MOST_CHOICES = 6
  // Of a pixel of the screen: boxes may lie between two.
  const HAIR = 0.6
  const name = (node: Element) => {
    const words = node.getAttribute('aria-label') ?? node.textContent?.trim().slice(0, 30)
    return `${node.getAttribute('class') ?? node.tagName} “${words}”`
  }
  const dialog = document.querySelector<HTMLElement>('dialog[open]')
  const root = dialog ?? document.body
  const found = root.querySelectorAll<HTMLElement>(
    'a[href], button, input, textarea, select, summary, audio[controls], [role="button"], [tabindex="0"]',
  )
  const targets = [...found].filter(
    (node) =>
      node.checkVisibility({ visibilityProperty: true }) && !node.matches('[tabindex="-1"]'),
  )

  for (const node of targets) {
    const { width, height } = node.getBoundingClientRect()
    const isMain = node.matches('.tile, .door, .big-button-main, .language-button')
    if (width < SMALLEST - HAIR || height < (isMain ? MAIN : SMALLEST) - HAIR) {
      broken.push(`too small, ${Math.round(width)}×${Math.round(height)}: ${name(node)}`)
    }
  }

  const boxes = targets.map((node) => ({ node, box: node.getBoundingClientRect() }))
  for (const [index, one] of boxes.entries()) {
    for (const other of boxes.slice(index + 1)) {
      const across = Math.max(one.box.left - other.box.right, other.box.left - one.box.right)
      const down = Math.max(one.box.top - other.box.bottom, other.box.top - one.box.bottom)
      const gap = Math.max(across, down)
      if (gap < APART - HAIR) {
        broken.push(`${gap.toFixed(1)} apart: ${name(one.node)} and ${name(other.node)}`)
      }
    }
  }

  const choices = root.querySelectorAll('main :is(ul, ol, nav, .languages) :is(a, button)')
  if (choices.length > MOST_CHOICES) broken.push(`${choices.length} choices`)
  if (document.querySelectorAll('.big-button-main').length > 1 && !dialog) {
    broken.push('more than one main button')
  }

  const places = [...document.querySelectorAll('.frame-bar > *')].map((node) => {
    const { left, top, width, height } = node.getBoundingClientRect()
    return { left: Math.round(left), top: Math.round(top), isSmall: width < 64 || height < 64 }
  })
  if (places.length !== 4) broken.push(`${places.length} corners`)
  if (places.some(({ isSmall }) => isSmall)) broken.push('a corner gave up its place')
  if (corners.length > 0 && String(places.map(({ left }) => left)) !== String(corners)) {
    broken.push(`corners at ${places.map(({ left }) => left)} instead of ${corners}`)
  }
  if (new Set(places.map(({ top }) => top)).size > 1) broken.push('corners not in one row')

  const typed = root.querySelectorAll('input:not([type="file"]), textarea, [contenteditable]')
  const isHelpers = document.querySelector('[data-screen="ask-typed"]') !== null
  if (typed.length > 0 && !isHelpers) broken.push('letters must be typed')
  return [...new Set(broken)]
}
