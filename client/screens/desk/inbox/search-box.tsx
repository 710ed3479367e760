import { useRef } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { useKeys } from '../parts/keys'
import { text } from '../parts/text'
import { endSearch, searchNow, searchTyped } from './searching'

/** One box for number, NIK, name and RT/RW; "/" leads to it from anywhere. */
export function SearchBox() {
  const input = useRef<HTMLInputElement>(null)
  const { path, route } = useLocation()
  useKeys({ '/': () => input.current?.select() })

  return (
    <search class="search">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (path !== '/petugas') route('/petugas')
          void searchNow()
        }}
      >
        <input
          ref={input}
          type="search"
          aria-label={text('inbox.search')}
          placeholder={text('inbox.search')}
          title={text('inbox.searchHelp')}
          autocomplete="off"
          value={searchTyped.value}
          onInput={(event) => {
            searchTyped.value = event.currentTarget.value
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') endSearch()
          }}
        />
      </form>
    </search>
  )
}
