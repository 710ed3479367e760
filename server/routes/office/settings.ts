import { Hono } from 'hono'
import { Settings } from '#shared/wire/desk'
import { MonthlyQuestion, readMonthly } from '../../cases/monthly'
import { readSettings, writeSettings } from '../../cases/settings'
import { readTray } from '../../cases/tray'
import type { Env } from '../../http/env'
import { limitBody, readJson, readQuery } from '../../http/read-body'
import { only } from '../../http/signed-in'
import type { Parts } from '../../parts'

/** The office itself: its name and hours, its figures, and what could not become a case. */
export function settings({ office }: Parts) {
  return new Hono<Env>()
    .get('/settings', async (c) => c.json(await readSettings(office)))
    .put('/settings', only('lurah', 'admin'), limitBody(64 * 1024), async (c) => {
      await writeSettings(office, await readJson(c, Settings))
      return c.json(await readSettings(office))
    })
    .get('/monthly', async (c) => c.json(await readMonthly(office, readQuery(c, MonthlyQuestion))))
    .get('/tray', async (c) => c.json({ items: await readTray(office) }))
}
