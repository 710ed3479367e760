/** The middle of some figures, or the given share of them (0.95: only one in twenty is higher). NaN for none. */
export function median(figures: number[], share = 0.5): number {
  const sorted = [...figures].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
