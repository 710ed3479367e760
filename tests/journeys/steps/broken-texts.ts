/**
 * What cannot be read: too small, too pale, in the wrong language, or no text at all but its name.
 * Runs in the page, so it stands alone.
 */
export function brokenTexts(tag: string): string[] {
  const broken: string[] = []
  const SMALLEST = 20
  const SENTENCE = 24
  const CONTRAST = 7
  if (document.documentElement.lang !== tag) {
    broken.push(`the page says it is in ${document.documentElement.lang}`)
  }
  const sentence = document.querySelector('h1')
  if (!sentence?.textContent?.trim()) broken.push('no sentence')
  if (document.querySelectorAll('h1').length > 1) broken.push('more than one sentence')
  const isSeen = sentence && !sentence.matches('.unseen')
  if (isSeen && parseFloat(getComputedStyle(sentence).fontSize) < SENTENCE) {
    broken.push('the sentence is too small')
  }

  const root = document.querySelector<HTMLElement>('dialog[open]') ?? document.body
  for (const node of root.querySelectorAll<HTMLElement>('[aria-label], [alt]')) {
    judgeWords(node.getAttribute('aria-label') ?? node.getAttribute('alt') ?? '')
  }
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const holder = node.parentElement
    const words = node.textContent?.trim() ?? ''
    if (!holder || !words || /SCRIPT|STYLE/.test(holder.tagName)) continue
    if (!holder.checkVisibility({ visibilityProperty: true })) continue
    judgeWords(words)
    if (holder.closest('.unseen')) continue
    const { fontSize, color } = getComputedStyle(holder)
    if (parseFloat(fontSize) < SMALLEST) broken.push(`${fontSize}: “${words.slice(0, 30)}”`)
    // Places still to be filled are drawn pale, and say nothing.
    if (holder.closest('[aria-hidden="true"]')) continue
    const ratio = contrastOf(
      blend(read(color), groundOf(holder), opacityOf(holder)),
      groundOf(holder),
    )
    if (ratio < CONTRAST) {
      broken.push(`contrast ${ratio.toFixed(1)}: “${words.slice(0, 30)}”`)
    }
  }
  return [...new Set(broken)]

  function judgeWords(words: string): void {
    const isKey = /^[a-z]\w*(\.[\w-]+)+$/.test(words)
    if (isKey || /\{\{|\}\}|undefined|NaN|\[object/.test(words)) broken.push(`no text: ${words}`)
  }

  type Colour = [red: number, green: number, blue: number, alpha: number]

  function read(colour: string): Colour {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number)
    return [red, green, blue, alpha]
  }

  /** What lies behind something: grounds seen through others are mixed. */
  function groundOf(node: Element): Colour {
    const layers: Colour[] = []
    for (let at: Element | null = node; at; at = at.parentElement) {
      const layer = read(getComputedStyle(at).backgroundColor)
      layers.push(layer)
      if (layer[3] === 1) break
    }
    return layers.reduceRight<Colour>(
      (ground, layer) => blend(layer, ground, 1),
      [255, 255, 255, 1],
    )
  }

  function opacityOf(node: Element): number {
    let opacity = 1
    for (let at: Element | null = node; at; at = at.parentElement) {
      opacity *= Number(getComputedStyle(at).opacity)
    }
    return opacity
  }

  function blend(top: Colour, ground: Colour, opacity: number): Colour {
    const alpha = top[3] * opacity
    const mixed = [0, 1, 2].map((at) => {
      return (top[at] as number) * alpha + (ground[at] as number) * (1 - alpha)
    }) as [number, number, number]
    return [...mixed, 1]
  }

  /** As WCAG 2 counts it. */
  function contrastOf(one: Colour, other: Colour): number {
    const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
    return (light + 0.05) / (dark + 0.05)
  }

  function luminance([red, green, blue]: Colour): number {
    const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) => {
      const share = part / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
}
