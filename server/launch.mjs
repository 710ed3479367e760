// `npm start` and `npm run demo`: installs what is missing, builds what is old, and becomes the server.
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { installMissing, run } from './install-missing.mjs'

const root = join(import.meta.dirname, '..')

installMissing()
if (newest('client', 'shared', 'locales', 'vite.config.ts', 'package-lock.json') > built()) {
  console.log('Building …')
  run('npx', ['vite', 'build', '--logLevel', 'error'])
}

// In this very process, so that a SIGTERM arrives where it is waited for.
const { register } = await import('tsx/esm/api')
register()
await import('./main.ts')

function built() {
  const worker = join(root, 'dist/sw.js.br')
  // The last file that a build writes: a build that was cut off does not count.
  return existsSync(worker) ? statSync(worker).mtimeMs : 0
}

function newest(...paths) {
  return Math.max(
    ...paths.map((path) => {
      const full = join(root, path)
      const { mtimeMs } = statSync(full)
      if (!statSync(full).isDirectory()) return mtimeMs
      const below = readdirSync(full, { recursive: true })
      return Math.max(mtimeMs, ...below.map((name) => statSync(join(full, name)).mtimeMs))
    }),
  )
}
