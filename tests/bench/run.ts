import { spawnSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { cpus, loadavg } from 'node:os'
import { type RunningServer, startServer } from '../fixtures/start-server'
import { measureDrain } from './drain'
import { measureFirstVisits } from './first-visit'
import { measureHandIn } from './hand-in'
import { measureIngest } from './ingest'

/*
 * `npm run bench`, or `npm run bench -- drain ingest` for some of them: each against a server of its
 * own, one after another. A timing is never a test: figures are for reading, and for comparing.
 */
const benches: Record<string, (server: RunningServer) => Promise<object>> = {
  'first-visit': ({ url }) => measureFirstVisits(new URL(url), 5),
  'hand-in': ({ url }) => measureHandIn(new URL(url), 25),
  drain: (server) => measureDrain(server, 1000),
  ingest: (server) => measureIngest(server, 4, 40),
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !(name in benches))
if (unknown.length > 0) {
  console.error(
    `There is no bench ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}.`,
  )
  process.exit(2)
}
const { status } = spawnSync('npx', ['vite', 'build', '--logLevel', 'error'], { stdio: 'inherit' })
if (status !== 0) process.exit(1)

const results: Record<string, object> = {}
for (const [name, measure] of Object.entries(benches)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  console.log(`— ${name}`)
  const server = await startServer()
  // How busy the machine was with other things: figures of a busy one are upper bounds.
  const [load = 0] = loadavg()
  try {
    results[name] = { ...(await measure(server)), loadBefore: load }
  } finally {
    await server.remove()
  }
  console.table(flat(results[name]))
}
const machine = { processors: cpus().length, model: cpus()[0]?.model, node: process.version }
await writeFile('bench-results.json', `${JSON.stringify({ machine, ...results }, null, 2)}\n`)

/** One line a figure: `app.answeredMs` 1,234.6 */
function flat(figures: object, before = ''): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(figures).flatMap(([name, value]): [string, unknown][] =>
      typeof value === 'object' && value !== null
        ? Object.entries(flat(value, `${before}${name}.`))
        : [[before + name, typeof value === 'number' ? Math.round(value * 10) / 10 : value]],
    ),
  )
}
