import { SelectBox } from '../parts/select-box'
import { text } from '../parts/text'
import { isBefore, type Month, monthAfter, monthBefore, monthNames } from './month'

type Props = { month: Month; earliest: Month; latest: Month; onChoose: (month: Month) => void }

/** One month back, one on, or any of the last years. */
export function MonthPicker({ month, earliest, latest, onChoose }: Props) {
  const years = Array.from({ length: latest.year - earliest.year + 1 }, (_, n) => latest.year - n)
  return (
    <div class="month-picker no-print">
      <button
        type="button"
        class="button"
        aria-label={text('monthly.previous')}
        disabled={!isBefore(earliest, month)}
        onClick={() => onChoose(monthBefore(month))}
      >
        ←
      </button>
      <SelectBox
        label={text('monthly.month')}
        value={String(month.month)}
        options={monthNames.map((name, index) => ({ value: String(index + 1), label: name }))}
        onChange={(value) => onChoose({ ...month, month: Number(value) })}
      />
      <SelectBox
        label={text('monthly.year')}
        value={String(month.year)}
        options={years.map((year) => ({ value: String(year), label: String(year) }))}
        onChange={(value) => onChoose({ ...month, year: Number(value) })}
      />
      <button
        type="button"
        class="button"
        aria-label={text('monthly.next')}
        disabled={!isBefore(month, latest)}
        onClick={() => onChoose(monthAfter(month))}
      >
        →
      </button>
    </div>
  )
}
