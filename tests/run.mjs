// `npm test`: installs what is missing, the browser too, then lint, types, unused code and all tests.
// Plain Node, since on a fresh clone nothing else is there yet.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { installMissing } from '../server/install-missing.mjs'

const steps = [
  ['lint', 'npx', ['biome', 'check', '--error-on-warnings', '.']],
  ['types', 'npx', ['tsc', '-b']],
  ['unused code', 'npx', ['knip']],
  ['build', 'npx', ['vite', 'build', '--logLevel', 'warn']],
  ['tests', 'npx', ['vitest', 'run', ...process.argv.slice(2)]],
]

installMissing()
const chrome = findChrome() ?? installChrome()
const env = { ...process.env, CHROME_PATH: chrome }

for (const [name, command, args] of steps) {
  console.log(`\n— ${name}`)
  const { status } = spawnSync(command, args, { stdio: 'inherit', env })
  if (status !== 0) {
    console.error(`\n${name}: failed`)
    process.exit(status ?? 1)
  }
}

function findChrome() {
  const usual = [
    process.env.CHROME_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/snap/bin/chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ]
  return usual.find((path) => path && existsSync(path))
}

/** Debian and its relatives have it as a package; elsewhere a person must say where it is. */
function installChrome() {
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('No Chromium found: installing the package "chromium"')
    const run = (...args) => spawnSync('apt-get', args, { stdio: 'inherit' }).status === 0
    if (run('update', '-q') && run('install', '-qy', '--no-install-recommends', 'chromium')) {
      const found = findChrome()
      if (found) return found
    }
  }
  console.error(
    'The journeys need Chromium: install the package "chromium" (as root: apt-get install chromium), or name a Chrome or Chromium by CHROME_PATH.',
  )
  process.exit(1)
}
