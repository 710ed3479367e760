/**
 * What does not fit on the screen in use: something scrolls, is cut off, hangs out of its box, or is
 * covered. Runs in the page, so it stands alone.
 * @param mayScroll down only, as at 200 %: then nothing may be cut off sideways
 */
export function brokenLayout(mayScroll: boolean): string[] {
  const broken: string[] = []
  // Rounding of the browser, not of ours.
  const HAIR = 1.5
  const page = document.documentElement
  const root = document.querySelector<HTMLElement>('dialog[open]') ?? document.body
  const name = (node: Element) => {
    const words = node.textContent?.trim().slice(0, 30)
    return `${node.tagName.toLowerCase()}.${node.getAttribute('class') ?? ''} “${words}”`
  }
  const isUnseen = (node: Element) =>
    node.closest('.unseen, [aria-hidden="true"]:not(svg)') !== null

  // Ticks of what is done hang over the edge on purpose.
  const ticks = [...document.querySelectorAll<SVGElement>('.mark')]
  for (const tick of ticks) tick.style.display = 'none'
  if (page.scrollWidth > page.clientWidth) {
    broken.push(`the page is ${page.scrollWidth} wide, the screen ${page.clientWidth}`)
  }
  if (!mayScroll && page.scrollHeight > page.clientHeight) {
    broken.push(`the page is ${page.scrollHeight} high, the screen ${page.clientHeight}`)
  }

  for (const node of root.querySelectorAll<HTMLElement>('*:not(svg *)')) {
    // Letters typed in run on out of sight, as in any field.
    if (node.clientWidth === 0 || isUnseen(node) || node.matches('input, textarea')) continue
    const { overflowX, overflowY, display } = getComputedStyle(node)
    if (display === 'inline') continue
    // Letters reach a little below their own line, and that is drawn all the same.
    const tall = overflowY === 'visible' ? 6 : HAIR
    if (node.scrollWidth > node.clientWidth + HAIR) {
      broken.push(`wider than its box, by ${node.scrollWidth - node.clientWidth}: ${name(node)}`)
    }
    if (node.scrollHeight > node.clientHeight + tall && !(mayScroll && overflowX === 'visible')) {
      broken.push(`higher than its box, by ${node.scrollHeight - node.clientHeight}: ${name(node)}`)
    }
  }

  type Piece = { words: string; holder: Element; box: DOMRect }
  const pieces: Piece[] = []
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const holder = node.parentElement
    const words = node.textContent?.trim() ?? ''
    if (!holder || !words || isUnseen(holder) || /SCRIPT|STYLE/.test(holder.tagName)) continue
    if (!holder.checkVisibility({ visibilityProperty: true })) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    for (const box of range.getClientRects()) {
      if (box.width > 0) pieces.push({ words: words.slice(0, 30), holder, box })
    }
  }

  for (const { words, holder, box } of pieces) {
    if (box.left < -HAIR || box.right > page.clientWidth + HAIR) broken.push(`cut off: “${words}”`)
    const frame = frameOf(holder)
    if (frame) {
      const out = frame.getBoundingClientRect()
      const sideways = box.left < out.left - HAIR || box.right > out.right + HAIR
      // What reaches above a line of letters is room for accents.
      const across = box.top < out.top - 4 || box.bottom > out.bottom + 4
      if (sideways || across) broken.push(`hangs out of its box: “${words}”`)
    }
    const x = (box.left + box.right) / 2
    const y = (box.top + box.bottom) / 2
    if (mayScroll && (y < 0 || y > page.clientHeight)) continue
    const top = document.elementFromPoint(x, y)
    if (top && !top.contains(holder) && !holder.contains(top)) {
      broken.push(`covered by ${name(top)}: “${words}”`)
    }
  }

  for (const [index, one] of pieces.entries()) {
    for (const other of pieces.slice(index + 1)) {
      if (other.holder === one.holder) continue
      const across =
        Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left)
      const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top)
      // Lines stand close: their letters do not touch before this.
      if (across > 2 && down > 5) broken.push(`over each other: “${one.words}”, “${other.words}”`)
    }
  }
  for (const tick of ticks) tick.style.display = ''
  return [...new Set(broken)]

  /** The nearest box around something that one can see: it has a border or a ground of its own. */
  function frameOf(node: Element): Element | undefined {
    for (let at: Element | null = node; at && at !== document.body; at = at.parentElement) {
      const { backgroundColor, borderTopWidth, display } = getComputedStyle(at)
      if (display === 'inline') continue
      if (backgroundColor !== 'rgba(0, 0, 0, 0)' || parseFloat(borderTopWidth) > 0) return at
    }
    return undefined
  }
}
