import type { DraftStore } from '../../db/draft'
import type { OutboxPort } from '../../db/outbox-port'
import { homeState } from './home-state'

type Ports = { outbox: OutboxPort; drafts: DraftStore; isInstalled: () => boolean }

/** Keeps what home shows beyond its doors in step with the outbox. Never stops: home is always behind. */
export function startHome({ outbox, drafts, isInstalled }: Ports): void {
  outbox.watch((tickets) => {
    const news = tickets.filter(({ rev, seenRev }) => rev > seenRev).length
    const waiting = tickets.filter(({ state }) => state !== 'receipted').length
    const mayInstall = tickets.length > 0 && !isInstalled()
    homeState.value = { ...homeState.value, news, waiting, mayInstall }
  })
  void outbox.office().then((office) => {
    homeState.value = { ...homeState.value, demo: office?.demo ?? false }
  })
  void showUnfinished({ drafts })
}

/** Looks again for a draft to go on with; called whenever home is shown. */
export async function showUnfinished({ drafts }: Pick<Ports, 'drafts'>): Promise<void> {
  const [newest] = await drafts.unfinished().catch(() => [])
  const goOn = newest && `/isi/${newest.id}/${newest.step}`
  homeState.value = { ...homeState.value, goOn }
}
