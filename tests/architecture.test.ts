import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

/** Who may import from whom (design §2). A folder may always import from itself. */
const mayImport: Record<string, string[]> = {
  shared: [],
  locales: [],
  'client/ui': ['shared'],
  'client/i18n': ['shared', 'locales'],
  'client/db': ['shared'],
  'client/sync': ['client/db', 'shared'],
  'client/voice': ['client/i18n', 'shared'],
  'client/flow': ['client/db', 'shared'],
  'client/pwa': [],
  'client/pwa/worker': ['client/sync', 'shared'],
  'client/build': ['shared', 'locales', 'client/ui', 'client/screens/home'],
  'client/office': ['shared'],
  'client/screens/home': ['client/ui', 'client/i18n', 'client/voice', 'client/db', 'shared'],
  'client/screens/desk': ['client/ui', 'client/office', 'client/voice', 'shared', 'locales'],
  'client/screens': [
    'client/ui',
    'client/flow',
    'client/db',
    'client/i18n',
    'client/voice',
    'shared',
  ],
  'client/shells': [
    'client/screens',
    'client/screens/desk',
    'client/ui',
    'client/db',
    'client/i18n',
    'client/voice',
    'client/pwa',
    'client/office',
    'shared',
  ],
  client: [
    'client/shells',
    'client/screens/home',
    'client/ui',
    'client/db',
    'client/sync',
    'client/i18n',
    'client/voice',
    'client/pwa',
    'shared',
  ],
  'server/store': ['shared'],
  'server/vault': ['shared'],
  'server/letters': ['shared'],
  'server/notify': ['shared'],
  'server/http': ['shared', 'server'],
  'server/cases': ['server/store', 'server/vault', 'server/notify', 'server/http', 'shared'],
  'server/routes': ['server/cases', 'server/letters', 'server/http', 'server', 'shared'],
  server: [
    'server/routes',
    'server/cases',
    'server/store',
    'server/vault',
    'server/notify',
    'server/http',
    'shared',
    'locales',
  ],
}

const root = resolve(import.meta.dirname, '..')
const folders = Object.keys(mayImport).sort((a, b) => b.length - a.length)
const folderOf = (path: string) => folders.find((folder) => path.startsWith(`${folder}/`))

const sources = ['shared', 'client', 'server'].flatMap((top) =>
  readdirSync(join(root, top), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(top, file)),
)

describe('the tree', () => {
  it('is walked at all', () => {
    expect(sources.length).toBeGreaterThan(50)
  })

  it('lets nobody import what the table forbids', () => {
    expect(sources.flatMap(offences)).toEqual([])
  })

  it('keeps the network out of residents’ screens', () => {
    const calls = sources
      .filter((file) => file.startsWith('client/') && !/^client\/(sync|office|build)\//.test(file))
      .filter((file) => /\bfetch\(|XMLHttpRequest|EventSource|sendBeacon/.test(read(file)))
    expect(calls).toEqual([])
  })
})

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8')
}

function offences(file: string): string[] {
  const from = folderOf(file) as string
  return [...read(file).matchAll(/(?:from|import)\s*\(?\s*'([.#][^']+)'/g)]
    .map(([, target = '']) =>
      target.startsWith('#')
        ? target.slice(1)
        : relative(root, resolve(root, dirname(file), target)),
    )
    .filter((target) => {
      const to = folderOf(target)
      return to !== undefined && to !== from && !mayImport[from]?.includes(to)
    })
    .map((target) => `${file} → ${target}`)
}
