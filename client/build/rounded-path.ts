/**
 * Rounds the outlines of a drawing to one decimal of its 32 units (a sixth of a pixel at 56 px), which
 * halves them. What one relative step loses is carried into the next, so that long outlines still close.
 */
export function rounded(svg: string): string {
  return svg.replace(/ d="([^"]+)"/g, (_, path: string) => ` d="${roundPath(path)}"`)
}

/** Axis of each number in one step of a command; the last of each axis says where the step ends. */
const axes: Record<string, string> = {
  h: 'x',
  v: 'y',
  c: 'xyxyxy',
  s: 'xyxy',
  q: 'xyxy',
  a: '-----xy',
}

type Lost = { x: number; y: number }

function roundPath(path: string): string {
  let written = ''
  let lost: Lost = { x: 0, y: 0 }
  let lostAtStart = lost
  for (const [, command = '', text = ''] of path.matchAll(/([a-z])([^a-z]*)/gi)) {
    const kind = command.toLowerCase()
    const step = axes[kind] ?? 'xy'
    const isRelative = command === kind
    const numbers = readNumbers(text, kind === 'a')
    const kept: number[] = []
    for (let start = 0; start < numbers.length; start += step.length) {
      const before: Lost = isRelative ? lost : { x: 0, y: 0 }
      lost = { ...before }
      numbers.slice(start, start + step.length).forEach((value, index) => {
        const axis = step[index]
        const meant = axis === 'x' || axis === 'y' ? value + before[axis] : value
        const near = Math.round(meant * 10) / 10
        if (axis === 'x' || axis === 'y') lost[axis] = meant - near
        kept.push(near)
      })
      if (kind === 'm' && start === 0) lostAtStart = lost
    }
    if (kind === 'z') lost = lostAtStart
    written += command + joined(kept)
  }
  return written
}

/** In an arc the two flags may stand without a space: `a1 1 0 011 1`. */
function readNumbers(text: string, isArc: boolean): number[] {
  const number = '-?(?:\\d+\\.?\\d*|\\.\\d+)'
  const gap = '[\\s,]*'
  const arc = [number, number, number, '[01]', '[01]', number, number].map((part) => `(${part})`)
  const pattern = isArc ? arc.join(gap) : `(${number})`
  return [...text.matchAll(new RegExp(pattern, 'g'))].flatMap(([, ...parts]) => parts.map(Number))
}

/** Numbers with the fewest characters between and in them: `-.5-3 .2`. */
function joined(numbers: readonly number[]): string {
  return numbers
    .map((value) => String(value).replace(/^(-?)0\./, '$1.'))
    .reduce((line, next) => {
      const stands = next.startsWith('-') || (next.startsWith('.') && /\.\d*$/.test(line))
      return line === '' || stands ? line + next : `${line} ${next}`
    }, '')
}
