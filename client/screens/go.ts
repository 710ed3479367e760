import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { useLocation } from 'preact-iso'

/** What stands before every address of a shell: nothing for residents, `/anjungan` at the kiosk. */
export const Base = createContext('')

/** The `:names` of the address that led to this screen. */
export const Params = createContext<Record<string, string>>({})

export function useParam(name: string): string {
  return useContext(Params)[name] ?? ''
}

export type Go = {
  /** Opens an address of this shell; `replace` leaves no way back to this one. */
  to(address: string, replace?: boolean): void
  /**
   * Goes back to an address, or to wherever one came from. The phone's own back button leads to the
   * same place, so the history is stepped back where it holds that address.
   */
  back(address?: string): void
}

export function useGo(): Go {
  const base = useContext(Base)
  const { route } = useLocation()
  const to = (address: string, replace = false) => route(base + address || '/', replace)
  return {
    to,
    back(address) {
      const before = pathBefore()
      if (address === undefined ? hasBefore() : isSame(before, base + address)) history.back()
      else to(address ?? '/', true)
    },
  }
}

type Navigation = {
  currentEntry: { index: number } | null
  entries(): { url: string | null }[]
}

/** The address one came from, without origin; undefined where there is none or the browser keeps it to itself. */
export function pathBefore(): string | undefined {
  const { navigation } = globalThis as { navigation?: Navigation }
  const at = navigation?.currentEntry?.index ?? 0
  const url = at > 0 ? navigation?.entries()[at - 1]?.url : undefined
  if (!url) return undefined
  const { pathname, search } = new URL(url)
  return pathname + search
}

/** The same place, whichever page of its list was open: going back finds that page again. */
function isSame(before: string | undefined, address: string): boolean {
  if (before === undefined) return false
  const url = new URL(before, location.origin)
  url.searchParams.delete('hal')
  return url.pathname + url.search === address
}

function hasBefore(): boolean {
  return 'navigation' in globalThis ? pathBefore() !== undefined : history.length > 1
}
