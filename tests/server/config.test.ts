import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readConfig } from '../../server/config'

const read =
  (environment: NodeJS.ProcessEnv, options = {}) =>
  () =>
    readConfig(environment, options)

describe('the configuration', () => {
  it('needs nothing set', () => {
    expect(readConfig({})).toMatchObject({
      port: 8080,
      host: '127.0.0.1',
      dataDir: resolve('data'),
      keyDir: resolve('keys'),
      hosts: ['localhost', '127.0.0.1', '[::1]', '127.0.0.1'],
      https: false,
      trustedProxies: 0,
      demo: false,
    })
  })

  it('takes an empty value for none', () => {
    expect(readConfig({ PORT: '', HOSTS: ' ' })).toMatchObject({ port: 8080 })
  })

  it('keeps the demo’s data apart', () => {
    const { dataDir, keyDir } = readConfig({}, { demo: true })
    expect([dataDir, keyDir]).toEqual([resolve('demo-data'), resolve('demo-keys')])
  })

  it('reads names, whatever their case and spaces', () => {
    const { hosts } = readConfig({ HOSTS: 'Patas.Kober.example, 10.0.0.5,[fd00::1]' })
    expect(hosts).toEqual(['patas.kober.example', '10.0.0.5', '[fd00::1]'])
  })

  it('knows HTTPS by the certificate or by the proxy', () => {
    expect(readConfig({ TLS_CERT: 'c.pem', TLS_KEY: 'k.pem' }).https).toBe(true)
    expect(readConfig({ TRUST_PROXY: '1' }).https).toBe(true)
  })

  it.each([
    [{ PORT: 'eighty' }, 'PORT: must be a whole number from 0 to 65535'],
    [{ PORT: '70000' }, 'PORT: must be a whole number from 0 to 65535'],
    [{ PORT: '80.5' }, 'PORT: must be a whole number from 0 to 65535'],
    [{ HOST: 'a b' }, 'HOST: must be an address of this machine'],
    [{ HOSTS: 'https://patas.example' }, 'HOSTS: must be host names without port'],
    [{ HOSTS: 'patas.example:8080' }, 'HOSTS: must be host names without port'],
    [{ TLS_CERT: 'c.pem' }, 'TLS_CERT and TLS_KEY: name both files or neither'],
    [{ DATA_DIR: '/srv/patas', KEY_DIR: '/srv/patas/keys' }, 'KEY_DIR: must not lie inside'],
    [{ DATA_DIR: '/srv/patas', KEY_DIR: '/srv/patas' }, 'KEY_DIR: must not lie inside'],
    [{ TRUST_PROXY: 'yes' }, 'TRUST_PROXY: must be a whole number from 0 to 5'],
    [{ DISK_RESERVE_MB: '-1' }, 'DISK_RESERVE_MB: must be a whole number'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL: must be one of silent, error, warn, info, debug'],
  ])('says in one line what is wrong with %o', (environment, line) => {
    expect(read(environment)).toThrow(line)
    try {
      readConfig(environment)
    } catch (error) {
      expect((error as Error).message).not.toContain('\n')
    }
  })

  it('lets keys lie beside the data', () => {
    expect(read({ DATA_DIR: '/srv/patas/data', KEY_DIR: '/srv/patas/data-keys' })).not.toThrow()
  })
})
