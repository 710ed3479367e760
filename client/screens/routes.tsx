import type { ComponentType } from 'preact'
import { useContext } from 'preact/hooks'
import { exec, useLocation } from 'preact-iso'
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

function match(path: string, pattern: string): Record<string, string> | undefined {
  const start = { path, query: {}, params: {} }
  return (exec(path, pattern, start) as typeof start | undefined)?.params
}
