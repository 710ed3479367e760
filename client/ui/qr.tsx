import { generate } from 'lean-qr'

/** A QR code as one path, sharp on any screen and on paper. */
export function Qr({ text, label }: { text: string; label: string }) {
  const code = generate(text)
  let path = ''
  for (let y = 0; y < code.size; y++) {
    for (let x = 0; x < code.size; x++) if (code.get(x, y)) path += `M${x} ${y}h1v1h-1z`
  }
  // Four modules of white around it: readers need them (ISO 18004).
  return (
    <svg
      class="qr"
      role="img"
      aria-label={label}
      viewBox={`-4 -4 ${code.size + 8} ${code.size + 8}`}
      shape-rendering="crispEdges"
    >
      <path d={path} />
    </svg>
  )
}
