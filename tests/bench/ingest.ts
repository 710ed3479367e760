import { existsSync, readFileSync } from 'node:fs'
import * as v from 'valibot'
import { PublicOffice } from '#shared/wire/office'
import type { SyncAnswer, WireItem } from '#shared/wire/sync'
import { aClaim, aSubmission, hashOfClaim } from '../fixtures/a-submission'
import { aRequest } from '../fixtures/an-app'
import { sealed } from '../fixtures/sealed'
import type { RunningServer } from '../fixtures/start-server'

const CLIENTS = 32
const BATCH = 50

/**
 * Submissions a second that the server has on its disk and has answered for, from 32 clients at once:
 * in batches of 50 as after a day without a line, and one by one. Sealed beforehand, so that the
 * clients' work is not counted.
 */
export async function measureIngest(server: RunningServer, batches: number, singles: number) {
  const office = v.parse(PublicOffice, await (await fetch(`${server.url}/api/office`)).json())
  const before = memoryOf(server.pid)
  const inBatches = await timed(server, office, batches, BATCH)
  const oneByOne = await timed(server, office, singles, 1)
  const after = memoryOf(server.pid)
  return {
    clients: CLIENTS,
    batchesOf50: inBatches,
    single: oneByOne,
    memoryBeforeMB: before?.now,
    memoryAfterMB: after?.now,
    memoryPeakMB: after?.peak,
  }
}

/** @param requests by each client */
async function timed(server: RunningServer, { key }: PublicOffice, requests: number, size: number) {
  const work: string[][] = []
  for (let client = 0; client < CLIENTS; client++) {
    const bodies: string[] = []
    for (let n = 0; n < requests; n++) {
      const items = await Promise.all(Array.from({ length: size }, () => anItem(key)))
      bodies.push(JSON.stringify({ ...aRequest(), items }))
    }
    work.push(bodies)
  }
  // Sealing kept this process busy: it has yet to hear that idle connections were closed meanwhile.
  await new Promise((done) => setTimeout(done, 200))
  const waits: number[] = []
  const began = performance.now()
  await Promise.all(
    work.map(async (bodies) => {
      for (const body of bodies) {
        const asked = performance.now()
        await push(server.url, body, size)
        waits.push(performance.now() - asked)
      }
    }),
  )
  const seconds = (performance.now() - began) / 1000
  waits.sort((a, b) => a - b)
  const submissions = CLIENTS * requests * size
  return {
    submissions,
    perSecond: submissions / seconds,
    p95Ms: waits[Math.floor(waits.length * 0.95)],
  }
}

function anItem(key: PublicOffice['key']): Promise<WireItem> {
  return sealed(key, aSubmission({ claimHash: hashOfClaim(aClaim()) }))
}

/** Throws where anything but a receipt for each comes back. */
async function push(url: string, body: string, size: number): Promise<void> {
  const response = await fetch(`${url}/api/sync`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  })
  if (!response.ok) throw new Error(`push answered ${response.status}`)
  const { results } = (await response.json()) as SyncAnswer
  if (results.filter(({ is }) => is === 'created').length !== size) throw new Error('not all taken')
}

/** Megabytes of a process, now and at its highest; Linux tells. */
function memoryOf(pid: number): { now: number; peak: number } | undefined {
  const path = `/proc/${pid}/status`
  if (!existsSync(path)) return undefined
  const status = readFileSync(path, 'utf8')
  const kilobytes = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1])
  return { now: kilobytes('VmRSS') / 1024, peak: kilobytes('VmHWM') / 1024 }
}
