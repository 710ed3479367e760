/** What Chromium hands out before a page may ask to be installed; not in TypeScript's library, since only Chromium has it. */
type InstallPrompt = Event & { prompt(): Promise<void>; userChoice: Promise<{ outcome: string }> }

let kept: InstallPrompt | undefined

/** Keeps the browser's offer for later: asked at the first visit, nobody knows yet what it would be for. */
export function listenForInstallOffer(): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault()
    kept = event as InstallPrompt
  })
}

/** How this browser can be asked to keep the app: by a button of ours, by hand through its menu, or it has it. */
export function installWay(): 'button' | 'menu' | 'installed' {
  if (matchMedia('(display-mode: standalone)').matches) return 'installed'
  return kept ? 'button' : 'menu'
}

/** Opens the browser's own question. True where the person said yes. */
export async function install(): Promise<boolean> {
  if (!kept) return false
  await kept.prompt()
  const { outcome } = await kept.userChoice
  kept = undefined
  return outcome === 'accepted'
}
