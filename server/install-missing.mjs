// Plain Node: runs before anything is installed.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

/**
 * Runs `npm ci` where the installed packages are not those of package-lock.json. Compared by
 * version, not by time stamp: a fresh checkout has new time stamps and old packages all the same.
 * @param {{ withTools?: boolean }} options whether what only building and testing needs is missed too
 */
export function installMissing({ withTools = true } = {}) {
  requireNode()
  if (isInstalled(withTools)) return
  console.log('Installing what is missing. This takes a minute, once.')
  const { status } = spawnSync('npm', ['ci', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    // npm is a script there.
    shell: process.platform === 'win32',
  })
  if (status !== 0) {
    console.error('npm could not install everything. Is there a connection to its registry?')
    process.exit(1)
  }
}

function isInstalled(withTools) {
  const wanted = packagesOf('package-lock.json')
  // npm's own note of what it installed.
  const installed = packagesOf('node_modules/.package-lock.json')
  return Object.entries(wanted).every(
    ([path, { version, optional, devOptional, dev, link }]) =>
      path === '' ||
      optional ||
      devOptional ||
      link ||
      (dev && !withTools) ||
      installed[path]?.version === version,
  )
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages
  } catch {
    // Nothing installed yet.
    return {}
  }
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  console.error(`SI PATAS needs Node.js 20.19 or later; this is ${process.versions.node}.`)
  process.exit(1)
}
