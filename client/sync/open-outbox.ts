import { giveUpBallast } from '../db/ballast'
import { dexieDrafts } from '../db/dexie-drafts'
import { dexieOutbox } from '../db/dexie-outbox'
import type { DraftStore } from '../db/draft'
import { OutboxDb } from '../db/outbox-db'
import { PatasDb } from '../db/patas-db'
import { browserParts } from './browser-parts'
import { createOutbox, type Outbox } from './outbox'
import { pageSurroundings } from './page-surroundings'
import type { OutboxParts } from './parts'
import { seal } from './seal'

/** Outbox and drafts of a page in this browser. Nothing is sent before `start`. */
export function openOutbox(channel: OutboxParts['channel']): {
  outbox: Outbox
  drafts: DraftStore
} {
  const db = new OutboxDb()
  // A draft that finds the disk full takes the same room that an item would.
  const drafts = dexieDrafts(new PatasDb(), () => giveUpBallast(db))
  const outbox = createOutbox({
    ...browserParts(dexieOutbox(db)),
    ...{ drafts, channel, seal, surroundings: pageSurroundings },
  })
  return { outbox, drafts }
}
