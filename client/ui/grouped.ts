/**
 * Digits in the groups in which they stand on the card: `grouped('4821093751', [3, 3, 4])` is
 * `['482', '109', '3751']`. The last group size repeats; digits not yet given leave short or no groups.
 */
export function grouped(digits: string, groups: readonly number[]): string[] {
  const parts: string[] = []
  let start = 0
  for (let index = 0; start < digits.length; index++) {
    const size = groups[Math.min(index, groups.length - 1)] ?? digits.length
    parts.push(digits.slice(start, start + size))
    start += size
  }
  return parts
}
