/** The tick of what is chosen. A shape, since a colour alone tells nothing to one in twelve men. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 32 32" aria-hidden="true">
      <circle cx="16" cy="16" r="15" />
      <path d="m9 17 5 5 10-12" />
    </svg>
  )
}
