import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { transform } from 'lightningcss'
import { minify, type Plugin, runnerImport } from 'vite'
import type { PictureName } from '../ui/picture-names'
import { symbolOf } from './sprite'

/** What `client/screens/home/prerender.tsx` gives; it is run by Vite, not imported. */
type FirstScreens = { inlinePictures: readonly PictureName[]; firstScreens(): string }

const client = join(import.meta.dirname, '..')

/**
 * Writes the first screens, their style, their pictures and the few lines that answer a touch into
 * index.html, so that the first round trip shows a home that works (the rest of the program follows).
 */
export function prerenderPlugin(): Plugin {
  return {
    name: 'patas-prerender',
    transformIndexHtml: {
      order: 'pre',
      async handler(html, { path }) {
        if (!path.endsWith('/index.html')) return html
        const { module } = await runnerImport<FirstScreens>(
          join(client, 'screens/home/prerender.tsx'),
          { configFile: false, root: client, logLevel: 'error' },
        )
        const symbols = await Promise.all(module.inlinePictures.map(symbolOf))
        return html
          .replace('<!--style-->', `<style>${await style()}</style>`)
          .replace(
            '<!--pictures-->',
            `<svg class="unseen" aria-hidden="true">${symbols.join('')}</svg>`,
          )
          .replace('<!--home-->', module.firstScreens())
          .replace('/* first-touch */', await firstTouch())
      },
    },
  }
}

async function style(): Promise<string> {
  const files = await Promise.all(
    ['ui/tokens.css', 'ui/home.css'].map((file) => readFile(join(client, file))),
  )
  const { code } = transform({ filename: 'home.css', code: Buffer.concat(files), minify: true })
  return code.toString()
}

async function firstTouch(): Promise<string> {
  const source = await readFile(join(client, 'first-touch.js'), 'utf8')
  return (await minify('first-touch.js', source)).code.trim()
}
