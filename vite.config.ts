import { join } from 'node:path'
import { defineConfig } from 'vite'
import { compressPlugin } from './client/build/compress'
import { prerenderPlugin } from './client/build/prerender'
import { samplesPlugin } from './client/build/samples'
import { spritePlugin } from './client/build/sprite'
import { workerPlugin } from './client/build/worker'

const client = join(import.meta.dirname, 'client')

export default defineConfig({
  root: client,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  // The order of the last two is the order they run in: compressing sees the finished worker.
  plugins: [spritePlugin(), samplesPlugin(), prerenderPlugin(), workerPlugin(), compressPlugin()],
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    // WebViews of old phones; a parser checks the built files.
    target: 'es2020',
    modulePreload: { polyfill: false },
    manifest: true,
    rollupOptions: {
      input: [join(client, 'index.html'), join(client, 'desk.html')],
    },
  },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': process.env.API ?? 'http://127.0.0.1:8080' },
  },
})
