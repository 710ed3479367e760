// Plain Node: runs before anything is installed.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
// The last file that a build writes: one that was cut off does not count.
const built = join(root, 'dist/sw.js.br')
const sources = ['client', 'shared', 'locales', 'vite.config.ts', 'package-lock.json']

/** Whether the built app is missing or older than what it is built from. */
export function isBuildMissing() {
  if (!existsSync(built)) return true
  const { mtimeMs } = statSync(built)
  return sources.some((source) => newest(join(root, source)) > mtimeMs)
}

/** Builds the app for browsers into `dist/`. */
export function build() {
  console.log('Building the app. This takes a few seconds.')
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  const { status, stderr } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  })
  if (status !== 0) {
    // Advice to developers is for developers; only a build that failed has something to say here.
    console.error(`${stderr}\nThe app could not be built.`)
    process.exit(1)
  }
}

function newest(path) {
  if (!existsSync(path)) return 0
  const stats = statSync(path)
  if (!stats.isDirectory()) return stats.mtimeMs
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}
