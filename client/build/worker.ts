import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { build, type Plugin, type Rollup } from 'vite'

type Entry = { url: string; revision: string | null }

/** What a resident's phone keeps nothing of: officers have a line. */
const deskEntry = 'desk.html'
/** Not fetched by the app itself: the phone's own installer and the search for updates want them fresh. */
const notPrecached =
  /^\.vite\/|\.(br|gz|map|webmanifest)$|^(screenshot|icon|maskable|apple-touch)|^sw\.js$|^desk\.html$/

/**
 * Builds the service worker after the app, with the list of all a resident needs. Our own few lines
 * instead of vite-plugin-pwa: it must run after the prerendered home is written, and must know which
 * chunks only the desk uses, which that plugin's globs cannot tell.
 */
export function workerPlugin(): Plugin {
  let outDir = ''
  let onlyDesk = new Set<string>()
  return {
    name: 'patas-worker',
    apply: 'build',
    configResolved(config) {
      outDir = resolve(config.root, config.build.outDir)
    },
    generateBundle(_, bundle) {
      const residents = reachable(bundle, 'index.html')
      const desk = reachable(bundle, deskEntry)
      onlyDesk = new Set([...desk].filter((file) => !residents.has(file)))
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        const entries = await precacheEntries(outDir, onlyDesk)
        await build({
          configFile: false,
          logLevel: 'warn',
          publicDir: false,
          define: {
            'self.__WB_MANIFEST': JSON.stringify(entries),
            // Workbox logs to the console otherwise.
            'process.env.NODE_ENV': '"production"',
          },
          build: {
            outDir,
            emptyOutDir: false,
            target: 'es2020',
            rollupOptions: {
              input: join(import.meta.dirname, '../pwa/worker/sw.ts'),
              output: { entryFileNames: 'sw.js', format: 'iife', codeSplitting: false },
            },
          },
        })
      },
    },
  }
}

/** Every file that an entry page may load, now or later. */
function reachable(bundle: Rollup.OutputBundle, page: string): Set<string> {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
  const files = new Set<string>()
  const visit = (name: string) => {
    if (files.has(name)) return
    files.add(name)
    const chunk = bundle[name]
    if (chunk?.type !== 'chunk') return
    for (const next of [...chunk.imports, ...chunk.dynamicImports]) visit(next)
    for (const asset of chunk.viteMetadata?.importedCss ?? []) files.add(asset)
    for (const asset of chunk.viteMetadata?.importedAssets ?? []) files.add(asset)
  }
  for (const chunk of chunks) {
    if (chunk.isEntry && chunk.facadeModuleId?.endsWith(page)) visit(chunk.fileName)
  }
  return files
}

async function precacheEntries(outDir: string, without: Set<string>): Promise<Entry[]> {
  const entries: Entry[] = []
  for (const file of await readdir(outDir, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue
    const path = join(file.parentPath, file.name)
    const url = relative(outDir, path)
    if (notPrecached.test(url) || without.has(url)) continue
    // Names below assets/ carry their own hash.
    const revision = url.startsWith('assets/')
      ? null
      : createHash('sha256')
          .update(await readFile(path))
          .digest('hex')
          .slice(0, 16)
    entries.push({ url: `/${url}`, revision })
  }
  return entries.sort((a, b) => a.url.localeCompare(b.url))
}
