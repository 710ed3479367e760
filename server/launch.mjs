// `npm start` and `npm run demo`. Plain Node with nothing but its own modules, until the rest is there.
import { build, isBuildMissing } from './build-missing.mjs'
import { installMissing } from './install-missing.mjs'

const mustBuild = isBuildMissing()
installMissing({ withTools: mustBuild })
if (mustBuild) build()

// In this process, not in a child: signals must reach the server itself.
const { register } = await import('tsx/esm/api')
register()
await import('./main.ts')

// npm hands SIGTERM to a shell that dies of it and leaves us behind: losing our parent means the same.
if (process.env.npm_lifecycle_event) {
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && process.kill(process.pid, 'SIGTERM'), 500).unref()
}
