import { join } from 'node:path'
import type { Plugin } from 'vite'
import { type PictureName, pictureNames } from '../ui/picture-names'
import { bodyOf } from './picture-body'

const pictures = join(import.meta.dirname, '../ui/pictures')
const name = 'virtual:pictures'
const resolved = `\0${name}`

/** One picture as a `<symbol>`, for a page that holds it itself. Fails on a name that has no drawing. */
export function symbolOf(picture: PictureName): string {
  return `<symbol id="${picture}" viewBox="0 0 32 32">${bodyOf(picture)}</symbol>`
}

/** All pictures as the program `virtual:pictures`: one file with a name of its own for each release. */
export function allPictures(): string {
  const drawings = Object.fromEntries(pictureNames.map((picture) => [picture, bodyOf(picture)]))
  // Engines read a long JSON text several times faster than the same object as code.
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(drawings))})`
}

/** Gives the pictures to the program; while developing, a changed drawing is seen at once. */
export function spritePlugin(): Plugin {
  return {
    name: 'patas-sprite',
    resolveId: (id) => (id === name ? resolved : undefined),
    load: (id) => (id === resolved ? allPictures() : undefined),
    configureServer(server) {
      server.watcher.add(pictures)
    },
    hotUpdate({ file, modules }) {
      if (!file.startsWith(pictures)) return modules
      const module = this.environment.moduleGraph.getModuleById(resolved)
      return module ? [...modules, module] : modules
    },
  }
}
