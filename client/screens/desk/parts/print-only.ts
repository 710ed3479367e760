/** Prints one part of the screen; `styles/print.css` knows which by the root's mark. */
export function printOnly(what: 'slip' | 'monthly'): void {
  const root = document.documentElement
  root.dataset.print = what
  // Printing blocks in every browser we know of; afterprint also comes where somebody cancels.
  addEventListener('afterprint', () => delete root.dataset.print, { once: true })
  print()
}
