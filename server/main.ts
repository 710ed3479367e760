import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { hasAccounts } from './accounts/find-account'
import { firstInvitation } from './accounts/invitations'
import { createApp } from './app'
import type { Office } from './cases/office'
import { type Config, ConfigError, readConfig } from './config'
import { DEMO_PASSWORD, demoAccounts, makeDemoOffice } from './demo/demo-accounts'
import { fillDemo } from './demo/fill-demo'
import { openParts } from './open-parts'

/** How long what is in flight may take after the server was told to stop. */
const PATIENCE = 10_000

try {
  await start(readConfig(process.env, { demo: process.argv.includes('--demo') }))
} catch (error) {
  console.error(`SI PATAS cannot start. ${reasonOf(error)}`)
  process.exit(error instanceof ConfigError ? 2 : 1)
}

async function start(config: Config): Promise<void> {
  const tls = config.tls && (await readTls(config.tls))
  const parts = await openParts(config)
  if (config.demo) await prepareDemo(parts.office)
  const app = createApp(parts)
  const server = createAdaptorServer({
    fetch: app.fetch,
    ...(tls ? { createServer: createTlsServer, serverOptions: tls } : { createServer }),
  })

  let stopping = false
  const stop = () => {
    // Told twice: somebody is in a hurry.
    if (stopping) process.exit(1)
    stopping = true
    const patience = setTimeout(
      () => 'closeAllConnections' in server && server.closeAllConnections(),
      PATIENCE,
    )
    parts.office.live.endAll()
    server.close(async () => {
      clearTimeout(patience)
      await parts.close()
      process.exit(0)
    })
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(config.port, config.host, resolve)
  }).catch(async (error) => {
    await parts.close()
    throw error
  })
  announce(config, server.address() as AddressInfo, await firstInvitation(parts.office))
}

function announce(config: Config, { port }: AddressInfo, invitation: string | undefined): void {
  const scheme = config.tls ? 'https' : 'http'
  const name = /^(127\.|0\.0\.0\.0|::1?$)/.test(config.host) ? 'localhost' : config.host
  const at = `${scheme}://${name.includes(':') ? `[${name}]` : name}:${port}`
  console.log(`SI PATAS${config.demo ? ' (trying out: everybody in it is invented)' : ''} is up.

  Resident   ${at}/
  Kiosk      ${at}/anjungan
  Desk       ${at}/petugas`)
  if (config.demo) {
    const names = demoAccounts.map(({ username }) => username).join(', ')
    console.log(`
  Accounts   ${names}; password of each: ${DEMO_PASSWORD}`)
  }
  if (invitation) {
    console.log(`
  There is no account yet. This link makes the first one; it works once, for a day:
  ${at}${invitation}`)
  }
  if (!isLoopback(config.host) && !process.env.HOSTS) {
    console.log(`
  Other machines are answered only under a name: say which by HOSTS.`)
  }
  console.log()
}

// A function, not a constant: the top of this file awaits, and what stands below is not there yet.
function isLoopback(host: string): boolean {
  return /^(127\.|localhost$|::1$)/.test(host)
}

/** Once: a demo that was filled is left as its visitors made it. */
async function prepareDemo(office: Office): Promise<void> {
  if (await hasAccounts(office)) return
  console.log('Filling the demo with invented residents. This takes a few seconds.')
  await fillDemo(office, await makeDemoOffice(office))
}

async function readTls({ cert, key }: NonNullable<Config['tls']>) {
  const read = (name: string, path: string) =>
    readFile(path).catch(() => {
      throw new ConfigError(`${name}: cannot read ${path}`)
    })
  return { cert: await read('TLS_CERT', cert), key: await read('TLS_KEY', key) }
}

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'EADDRINUSE') return 'The port is taken by another program; choose another by PORT.'
  if (code === 'EADDRNOTAVAIL') return 'HOST is not an address of this machine.'
  if (code === 'EACCES') return 'This port or folder is not allowed to this user.'
  return message
}
