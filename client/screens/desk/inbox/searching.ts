import { signal } from '@preact/signals'
import type { CaseLine } from '#shared/wire/desk'
import type { Trouble } from '../../../office/ask'
import { search } from '../../../office/cases'
import { text } from '../parts/text'
import { readSearch } from './read-search'

type Searched = { lines: CaseLine[] } | { trouble: Trouble } | { problem: string }

/** What is in the search box, and what it found. In memory: a NIK stands in no address and no history. */
export const searchTyped = signal('')
export const searched = signal<Searched | undefined>(undefined)
export const isSearching = signal(false)

/** Searches for what was typed; an empty box ends the search. */
export async function searchNow(): Promise<void> {
  const read = readSearch(searchTyped.peek())
  if (!read) return endSearch()
  if ('problem' in read) {
    searched.value = { problem: text(`search.${read.problem}`) }
    return
  }
  isSearching.value = true
  const answer = await search(read.search)
  isSearching.value = false
  searched.value = 'value' in answer ? answer.value : answer
}

export function endSearch(): void {
  searchTyped.value = ''
  searched.value = undefined
}
