import type { ComponentType } from 'preact'
import { useContext } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Base, Params } from './go'
import type { ScreenRoute } from './registry'

type Props = { routes: readonly ScreenRoute[]; otherwise: ComponentType }

/**
 * Draws the screen of the address in use. Our own few lines and not the library's Router: a shell is
 * itself drawn by one, which hands no rest of the path to a Router inside it.
 */
export function Routes({ routes, otherwise: Otherwise }: Props) {
  const base = useContext(Base)
  const { path } = useLocation()
  for (const { path: pattern, component: Component } of routes) {
    const found = match(path, base + pattern)
    if (found) {
      return (
        <Params.Provider value={found}>
          <Component key={pattern} />
        </Params.Provider>
      )
    }
  }
  return <Otherwise />
}

/** What the `:names` of a pattern stand for in an address; undefined where it is another's. A `?` at the end may be left out. */
export function match(path: string, pattern: string): Record<string, string> | undefined {
  const parts = path.split('/').filter(Boolean)
  const names = pattern.split('/').filter(Boolean)
  if (parts.length > names.length) return undefined
  const found: Record<string, string> = {}
  for (const [at, name] of names.entries()) {
    const part = parts[at]
    if (part === undefined) {
      if (!name.endsWith('?')) return undefined
    } else if (name.startsWith(':')) found[name.replace(/[:?]/g, '')] = part
    else if (name !== part) return undefined
  }
  return found
}
