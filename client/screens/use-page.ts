import { useLocation } from 'preact-iso'

/** Which page of a list is shown; it stands in the address, so that coming back finds it again. */
export function usePage(pages: number): [page: number, onPage: (page: number) => void] {
  const { path, query, route } = useLocation()
  const page = Math.min(Math.max(0, (Number(query.hal) || 1) - 1), Math.max(0, pages - 1))
  return [
    page,
    (next) => {
      const params = new URLSearchParams({ ...query, hal: String(next + 1) })
      route(`${path}?${params}`, true)
    },
  ]
}
