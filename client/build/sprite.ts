import { join } from 'node:path'
import type { Plugin } from 'vite'
import { type PictureName, pictureNames } from '../ui/picture-names'
import { bodyOf } from './picture-body'

const pictures = join(import.meta.dirname, '../ui/pictures')

/** One picture as a `<symbol>`, to be drawn by `<use href="#name">`. Fails on a name that has no drawing. */
export async function symbolOf(name: PictureName): Promise<string> {
  return `<symbol id="${name}" viewBox="0 0 32 32">${await bodyOf(name)}</symbol>`
}

/** All pictures in one file: one request, kept by the phone for good. */
export async function sprite(): Promise<string> {
  const symbols = await Promise.all(pictureNames.map(symbolOf))
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>`
}

/** Writes `/pictures.svg` into the build and serves it while developing, drawn anew at every reload. */
export function spritePlugin(): Plugin {
  return {
    name: 'patas-sprite',
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'pictures.svg', source: await sprite() })
    },
    configureServer(server) {
      server.watcher.add(pictures)
      server.middlewares.use('/pictures.svg', async (_, response, next) => {
        try {
          const source = await sprite()
          response.setHeader('content-type', 'image/svg+xml').end(source)
        } catch (problem) {
          next(problem)
        }
      })
    },
  }
}
