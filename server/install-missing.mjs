// Plain Node: on a fresh clone nothing else is there yet.
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const OLDEST = [20, 19]

/** Stops on a Node too old for us, and installs the packages where they are missing or older than the lock. */
export function installMissing() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
    console.error(`SI PATAS needs Node ${OLDEST.join('.')} or later; this is ${process.version}.`)
    process.exit(1)
  }
  // npm writes this file at the end of every install, so a broken one does not count.
  const done = join(root, 'node_modules/.package-lock.json')
  const lock = join(root, 'package-lock.json')
  if (existsSync(done) && statSync(done).mtimeMs >= statSync(lock).mtimeMs) return
  console.log('Installing the packages, once …')
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
}

/** Runs one command in the project's folder; where it fails, so do we. */
export function run(command, args) {
  // Windows finds npm and npx only through its shell.
  const shell = process.platform === 'win32'
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell })
  if (status !== 0) process.exit(status ?? 1)
}
