/**
 * Prints the slip that is on the screen, and nothing else. It is copied out of wherever it lies, a
 * dialog perhaps, onto a sheet of its own: what is merely hidden would still fill pages.
 */
export function printSlip(): void {
  const slip = document.querySelector('.slip')
  if (!slip) return
  const sheet = document.createElement('div')
  sheet.className = 'print-sheet'
  sheet.append(slip.cloneNode(true))
  document.body.append(sheet)
  document.body.classList.add('prints-slip')
  // Comes after printing, and also where somebody cancels.
  const tidy = () => {
    sheet.remove()
    document.body.classList.remove('prints-slip')
  }
  addEventListener('afterprint', tidy, { once: true })
  print()
}
