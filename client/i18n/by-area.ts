/** Files by the area they are named after: `../../locales/id/letter.json` is `letter`. */
export function byArea(files: Record<string, object>): Record<string, object> {
  return Object.fromEntries(
    Object.entries(files).map(([path, content]) => [path.replace(/^.*\/|\.json$/g, ''), content]),
  )
}
