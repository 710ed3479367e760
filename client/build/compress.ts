import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { promisify } from 'node:util'
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
      outDir = join(config.root, config.build.outDir)
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        for (const file of await readdir(outDir, { recursive: true, withFileTypes: true })) {
          if (!file.isFile() || !worthIt.test(file.name)) continue
          const path = join(file.parentPath, file.name)
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
