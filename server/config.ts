import { resolve, sep } from 'node:path'
import * as v from 'valibot'

export type Config = {
  port: number
  host: string
  dataDir: string
  keyDir: string
  tls: { cert: string; key: string } | undefined
  hosts: string[]
  trustedProxies: number
  /** Whether browsers come by HTTPS: to us, or to a proxy of ours. */
  https: boolean
  limits: { bytesPerAddressAndDay: number; bytesPerDay: number; diskReserve: number }
  logLevel: string
  demo: boolean
}

/** Says in one line what to change in the environment. */
export class ConfigError extends Error {}

/** Everything that can be set, with its default, read and checked in this one place. */
export function readConfig(environment: NodeJS.ProcessEnv, { demo = false } = {}): Config {
  const set = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''),
  )
  const read = v.safeParse(Environment, set)
  if (!read.success) {
    const [issue] = read.issues
    throw new ConfigError(`${issue.path?.[0]?.key}: ${issue.message}`)
  }
  const { PORT, HOST, TLS_CERT, TLS_KEY, HOSTS, TRUST_PROXY, LOG_LEVEL } = read.output
  const dataDir = resolve(read.output.DATA_DIR ?? (demo ? 'demo-data' : 'data'))
  const keyDir = resolve(read.output.KEY_DIR ?? (demo ? 'demo-keys' : 'keys'))
  if (`${keyDir}${sep}`.startsWith(`${dataDir}${sep}`)) {
    throw new ConfigError(
      'KEY_DIR: must not lie inside DATA_DIR, or whoever takes a copy of the data takes its keys along',
    )
  }
  if ((TLS_CERT === undefined) !== (TLS_KEY === undefined)) {
    throw new ConfigError('TLS_CERT and TLS_KEY: name both files or neither')
  }
  const tls = TLS_CERT && TLS_KEY ? { cert: resolve(TLS_CERT), key: resolve(TLS_KEY) } : undefined
  return {
    port: PORT,
    host: HOST,
    dataDir,
    keyDir,
    tls,
    hosts: HOSTS ?? ['localhost', '127.0.0.1', '[::1]', HOST.includes(':') ? `[${HOST}]` : HOST],
    trustedProxies: TRUST_PROXY,
    https: tls !== undefined || TRUST_PROXY > 0,
    limits: {
      bytesPerAddressAndDay: read.output.ADDRESS_MB_PER_DAY * MB,
      bytesPerDay: read.output.OFFICE_MB_PER_DAY * MB,
      diskReserve: read.output.DISK_RESERVE_MB * MB,
    },
    logLevel: LOG_LEVEL,
    demo,
  }
}

const MB = 1024 * 1024

function whole(from: number, to: number, otherwise: number) {
  const message = `must be a whole number from ${from} to ${to}`
  return v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\s*\d{1,9}\s*$/, message),
      v.transform(Number),
      v.minValue(from, message),
      v.maxValue(to, message),
    ),
    String(otherwise),
  )
}

const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const
const Path = v.pipe(v.string(), v.trim())
const HostName = v.pipe(
  v.string(),
  v.trim(),
  v.toLowerCase(),
  v.regex(
    /^([a-z0-9]([a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:]+\])$/,
    'must be host names without port, separated by commas, such as "patas.kober.example"',
  ),
)

const Environment = v.object({
  PORT: whole(0, 65_535, 8080),
  HOST: v.optional(
    v.pipe(
      v.string(),
      v.trim(),
      v.regex(/^[\w.:-]+$/, 'must be an address of this machine, such as 127.0.0.1 or 0.0.0.0'),
    ),
    '127.0.0.1',
  ),
  DATA_DIR: v.optional(Path),
  KEY_DIR: v.optional(Path),
  TLS_CERT: v.optional(Path),
  TLS_KEY: v.optional(Path),
  HOSTS: v.optional(
    v.pipe(
      v.string(),
      v.transform((list) => list.split(',')),
      v.array(HostName),
    ),
  ),
  /** How many proxies of one's own stand in front; each adds one entry to X-Forwarded-For. */
  TRUST_PROXY: whole(0, 5, 0),
  /** Many phones share one address of their carrier, so these are generous. */
  ADDRESS_MB_PER_DAY: whole(1, 1_000_000, 1024),
  OFFICE_MB_PER_DAY: whole(1, 1_000_000, 4096),
  DISK_RESERVE_MB: whole(0, 100_000_000, 1024),
  LOG_LEVEL: v.optional(v.picklist(logLevels, `must be one of ${logLevels.join(', ')}`), 'warn'),
})
