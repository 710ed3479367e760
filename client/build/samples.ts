import type { Plugin } from 'vite'

/** While developing, `/contoh` shows every piece of ui/ and every picture. Nothing of it is built. */
export function samplesPlugin(): Plugin {
  return {
    name: 'patas-samples',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use((request, _, next) => {
        if (request.url === '/contoh') request.url = '/ui/samples.html'
        next()
      })
    },
  }
}
