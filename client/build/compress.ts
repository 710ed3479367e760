import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

const worthIt = /\.(html|js|css|svg|json|webmanifest)$/
const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** Writes `.br` and `.gz` beside every text file, at the best level: the office's PC compresses nothing twice. */
export function compressPlugin(): Plugin {
  let outDir = ''
  return {
    name: 'patas-compress',
    apply: 'build',
    configResolved(config) {
      outDir = resolve(config.root, config.build.outDir)
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        const files = await readdir(outDir, { recursive: true })
        // In order, so that the worker's is the last: a build that was cut off can be told by it.
        for (const file of files.filter((name) => worthIt.test(name)).sort()) {
          const path = join(outDir, file)
          const raw = await readFile(path)
          await writeFile(
            `${path}.br`,
            await brotli(raw, {
              params: {
                [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
                [constants.BROTLI_PARAM_SIZE_HINT]: raw.length,
              },
            }),
          )
          await writeFile(`${path}.gz`, await zip(raw, { level: 9 }))
        }
      },
    },
  }
}
