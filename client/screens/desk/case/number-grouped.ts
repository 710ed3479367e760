/** A long number in groups of four, as one reads a card aloud; the value itself stays without spaces. */
export function numberGrouped(digits: string): string {
  return digits.replace(/(\d{4})(?=\d)/g, '$1 ')
}
