type Props = {
  value: number
  min: number
  max: number
  /** What is counted, for screen readers and below the number. */
  label: string
  labels: { less: string; more: string }
  onChange: (value: number) => void
}

/** A small number, one more or one less at a time. */
export function NumberSteps({ value, min, max, label, labels, onChange }: Props) {
  const step = (sign: string, name: string, next: number) => (
    <button
      type="button"
      class="number-step"
      aria-label={name}
      aria-disabled={next < min || next > max}
      onClick={() => next >= min && next <= max && onChange(next)}
    >
      {sign}
    </button>
  )
  return (
    <div class="number-steps">
      {step('−', labels.less, value - 1)}
      <output class="number-shown">
        <span class="number-value">{value}</span>
        <span class="number-label">{label}</span>
      </output>
      {step('+', labels.more, value + 1)}
    </div>
  )
}
